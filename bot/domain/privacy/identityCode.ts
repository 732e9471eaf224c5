import type { Span } from './finding.ts';

/** Check characters by the remainder modulo 31 (Digital and Population Data Services Agency). */
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * DDMMYY, century sign, three digits, check character; between them spaces, in the date full
 * stops. Dashes of every kind stand for the hyphen that keyboards and word processors replace.
 * Looked for at every place, so that figures before a code cannot hide it.
 */
const codePattern =
  /(?=(?<code>(?<!\d)(?<day>\d\d)[\p{Zs}.]?(?<month>\d\d)[\p{Zs}.]?(?<year>\d\d)\p{Zs}?(?<sign>[\p{Pd}−+＋A-FU-Y]?)\p{Zs}?(?<individual>\d\p{Zs}?\d\p{Zs}?\d)\p{Zs}?(?<check>[0-9A-Z])(?!\d)))/giu;

/**
 * Personal identity codes (henkilötunnus), those of a wrong check character included, since
 * somebody mistyped a real one. Where the shape is loose (no century sign, full stops in the date,
 * letters touching it) the check character must be right, or dates and case numbers were found.
 */
export function findIdentityCodes(text: string): readonly Span[] {
  return Array.from(text.matchAll(codePattern)).flatMap((match) => {
    const { code = '', day = '', month = '', year = '', sign = '' } = match.groups ?? {};
    const individual = (match.groups?.['individual'] ?? '').replace(/\D/gu, '');
    const check = (match.groups?.['check'] ?? '').toUpperCase();
    if (!isDay(Number(day), Number(month), Number(year))) return [];
    const [start, end] = [match.index, match.index + code.length];
    const isRight = checkCharacterOf(`${day}${month}${year}${individual}`) === check;
    const hasSign = sign !== '';
    if (!hasSign && /\d/u.test(check)) return [];
    const isStrict = hasSign && !code.includes('.') && !touchesLetter(text, start, end);
    return isStrict || isRight ? [{ start, end }] : [];
  });
}

/** The check character of the nine digits of a code. */
export function checkCharacterOf(nineDigits: string): string {
  return checkCharacters.charAt(Number(nineDigits) % checkCharacters.length);
}

/** A day of some year that ends in the two digits; centuries are not looked at, signs get mistyped. */
function isDay(day: number, month: number, year: number): boolean {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function touchesLetter(text: string, start: number, end: number): boolean {
  return /\p{L}/u.test(text.charAt(start - 1) + text.charAt(end));
}
