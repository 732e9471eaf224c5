import type { Span } from './finding.ts';

/** Check characters by the remainder modulo 31 (Digital and Population Data Services Agency). */
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const year = String.raw`(?<year>(?:18|19|20)?\d\d)`;
/** The same mark twice, or spaces. */
const marked = String.raw`[ \n]?(?<mark>[./_-])[ \n]?`;
const markedAgain = String.raw`[ \n]?\k<mark>[ \n]?`;
/** Between date and number: what people type, or what a wrong encoding leaves of it. */
const sign = String.raw`[ \n]?(?<sign>[+A-FU-Y]|[-_]{1,2}|[?~=*./:,\ufffd]?)[ \n]?`;
const number = String.raw`(?<individual>\d{3})(?<check>[0-9A-Z])`;
const spacedNumber = String.raw`(?<individual>\d[ \n]?\d[ \n]?\d)[ \n]?(?<check>[0-9A-Z])`;

/** A code as people write it; `strict` where nothing else is written that way. */
const shapes = [
  // 131052-308T, 13 10 52 - 308 T
  {
    isStrict: true,
    code: String.raw`(?<day>\d\d)[ \n]?(?<month>\d\d)[ \n]?(?<year>\d\d)${sign}${spacedNumber}`,
  },
  // 13101952-308T
  {
    isStrict: false,
    code: String.raw`(?<day>\d\d)(?<month>\d\d)(?<year>(?:18|19|20)\d\d)${sign}${number}`,
  },
  // 10594-9032: without the day's zero
  { isStrict: false, code: String.raw`(?<day>\d)(?<month>\d\d)${year}${sign}${number}` },
  // 1.5.1994-9032, 1/5/94-9032
  {
    isStrict: false,
    code: String.raw`(?<!\d)(?<day>\d\d?)${marked}(?<month>\d\d?)${markedAgain}${year}${sign}${number}`,
  },
  // 1 5 1994-9032
  {
    isStrict: false,
    code: String.raw`(?<!\d)(?<day>\d\d?)[ \n](?<month>\d\d?)[ \n]${year}${sign}${number}`,
  },
  // 1 3 1 0 5 2 - 3 0 8 T
  {
    isStrict: false,
    code: String.raw`(?<day>\d[ \n]\d)[ \n](?<month>\d[ \n]\d)[ \n](?<year>\d[ \n]\d)${sign}${spacedNumber}`,
  },
  // Looked for at every place, so that figures before a code cannot hide it.
].map(({ code, isStrict }) => ({
  isStrict,
  pattern: new RegExp(`(?=(?<code>${code}))`, 'giu'),
}));

/**
 * Personal identity codes (henkilötunnus) in a folded text. Those of a wrong check character are
 * included, since somebody mistyped a real one; but where the shape is loose (no century sign,
 * stops in the date, letters or digits touching it) the check character must be right, or dates
 * and case numbers would be found.
 */
export function findIdentityCodes(text: string): readonly Span[] {
  return shapes.flatMap(({ pattern, isStrict }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ index, groups = {} }) => {
      const span = { start: index, end: index + (groups['code'] ?? '').length };
      const touching = text.charAt(span.start - 1) + text.charAt(span.end);
      return isCode(groups, touching, isStrict) ? [span] : [];
    }),
  );
}

function isCode(
  groups: Readonly<Record<string, string | undefined>>,
  touching: string,
  isStrict: boolean,
): boolean {
  const group = (name: string): string => (groups[name] ?? '').replace(/[ \n]/gu, '');
  const day = group('day').padStart(2, '0');
  const month = group('month').padStart(2, '0');
  const shortYear = group('year').slice(-2);
  const check = group('check').toUpperCase();
  if (!isDay(Number(day), Number(month), Number(shortYear))) return false;
  const isRight = checkCharacterOf(`${day}${month}${shortYear}${group('individual')}`) === check;
  const hasLetter = /[A-Z]/u.test(check);
  const century = group('sign');
  const touchesDigit = /\d/u.test(touching);
  // Without a century sign, or with what also parts dates and case numbers, only a letter tells.
  if (!centurySign.test(century)) return isRight && hasLetter && !touchesDigit;
  // photo_20220101_091656
  if (/\d\d/u.test(touching) || (touchesDigit && !usualSign.test(century))) return false;
  const isBroken = (groups['code'] ?? '').includes('\n');
  return isRight || (isStrict && !/[\p{L}\d]/u.test(touching) && (hasLetter || !isBroken));
}

const usualSign = /^[+A-FU-Y-]$/iu;
/** A sign of the code, or what stands for the hyphen where it was mistyped or lost. */
const centurySign = /^(?:[+A-FU-Y~=*?\ufffd]|[-_]{1,2})$/iu;

/** The check character of the nine digits of a code. */
export function checkCharacterOf(nineDigits: string): string {
  return checkCharacters.charAt(Number(nineDigits) % checkCharacters.length);
}

/** A day of some year that ends in the two digits; centuries are not looked at, signs get mistyped. */
function isDay(day: number, month: number, year: number): boolean {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
