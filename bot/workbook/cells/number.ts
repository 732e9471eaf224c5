/** How a file writes its numbers; null takes both the Finnish and the English way. */
export interface NumberStyle {
  readonly decimal: ',' | '.';
  readonly thousands: string;
}

/** A number as read, and whether a percent sign stood after it. */
export interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
}

/**
 * Reads `1 234,5`, `1234.5`, `−3`, `33 %`. Without a style a single comma or point is the decimal
 * mark; with both, the later one is, and the other groups thousands. Null for anything else:
 * a number that can be read in two ways more is no number (`1,234,567` is one, `1,23,4` is not).
 */
export function readNumber(text: string, style: NumberStyle | null): WrittenNumber | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  const percent = bare.endsWith('%');
  const digits = percent ? bare.slice(0, -1) : bare;
  const plain = withDecimalPoint(digits, style ?? guessedStyle(digits));
  if (plain === null || !/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, percent } : null;
}

function guessedStyle(digits: string): NumberStyle {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    return comma > point ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' };
  }
  if (digits.indexOf(',') !== comma) return { decimal: '.', thousands: ',' };
  if (digits.indexOf('.') !== point) return { decimal: ',', thousands: '.' };
  return comma >= 0 ? { decimal: ',', thousands: '' } : { decimal: '.', thousands: '' };
}

function withDecimalPoint(digits: string, style: NumberStyle): string | null {
  const [whole = '', ...fractions] = digits.split(style.decimal);
  if (fractions.length > 1) return null;
  const fraction = fractions[0];
  return withoutThousands(whole, style.thousands) + (fraction === undefined ? '' : `.${fraction}`);
}

/** Groups of three after the first one, or the text as it is, which then is no number. */
function withoutThousands(whole: string, mark: string): string {
  const groups = mark.trim() === '' ? [whole] : whole.split(mark);
  const [first = '', ...others] = groups;
  const wellFormed = /^[-+]?\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return others.length > 0 && wellFormed ? groups.join('') : whole;
}
