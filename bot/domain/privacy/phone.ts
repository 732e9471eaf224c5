import type { Span } from './finding.ts';

/** Not inside a number or a code (a word may touch it: `puh0401234567`) … */
const notInCode = String.raw`(?:(?<![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L}?\p{Ll}{2,12}))`;
/** … and not the tail of a case number such as 2024-0401234. */
const notInside = String.raw`${notInCode}(?<!\d[-.,:]|(?<!\p{L})[.,])`;
/** Nor the head of one, such as 0401234/2024, or of a longer number or a code. */
const notContinued = String.raw`(?!\p{Lu}|\p{L}{0,3}\d|[/.,:]\d{4}(?!\d)|-\d)`;
/** Words that say what else plain digits are: `lasku`, `laskun nro`, `asiakasnumero`. */
const ofNumber = String.raw`[ \n]?(?:nro|numero|nummer|nr|number|no)`;
const otherNumber = new RegExp(
  String.raw`(?:(?:lasku|viite|faktura|referens|invoice|reference)\p{L}{0,12}(?:${ofNumber})?|(?:asiakas|tilaus|diaari|asia|kund|order|ärende)\p{L}{0,3}${ofNumber})[ \n:.#-]{0,3}$`,
  'iu',
);
const longestWordBefore = 40;
const callingCodes = '358|46|47|45|372|371|370|44|49|33|34|39|48|380|7|1';
/** Area codes, company numbers and service numbers of Finland. */
const areaCode = '0(?:[235689]|1[03-9]|[237]00|29|7[135])';

/** Every way to write a number, with what may stand between two digits. */
function patternsWith(space: string): readonly RegExp[] {
  const gap = `(?:${space}?-${space}?|${space}|\\.)?`;
  return [
    // +358 40 123 4567, +46 (0)8 123 456, 00358 …: a country's code and 6–12 digits more
    `${notInside}(?:\\(?\\+${space}?\\(?[1-9]\\d{0,2}\\)?|00${space}?(?:${callingCodes}))` +
      `${gap}(?:\\(0\\)${gap})?(?:\\(?\\d\\)?${gap}){5,11}\\d${notContinued}`,
    // 358401234567, 358 40 123 4567: the plus left out
    `${notInside}(?<plain>358(?:${gap}(?:4\\d|50)(?:${gap}\\d){6,8}|[1-9]\\d{7,9}))${notContinued}`,
    // 040 123 4567, 0400-123456: mobile numbers of 8–11 digits; 044/1234567
    `${notInside}\\(?0(?:4\\d|50)\\)?${gap}(?:\\d${gap}){4,7}\\d${notContinued}`,
    `${notInside}0(?:4\\d{1,2}|50)${space}?/${space}?(?:\\d${gap}){5,7}\\d${notContinued}`,
    // (08) 123456, 09 310 1691, 09/3101691: the area code set apart, 7–10 digits
    `${notInside}(?:\\(0[1-9]\\d{0,2}\\)${space}?|0[1-9]\\d{0,2}(?: |-))(?:\\d ?){4,7}\\d${notContinued}`,
    `${notInside}${areaCode}(?:/|${space})\\d{3}${space}?\\d{3,4}${notContinued}`,
    `${notInside}${areaCode}-(?!(?:19|20)\\d\\d-)\\d{3,4}-\\d{3,4}${notContinued}`,
    // 093101691, 0201234567: not set apart, 9–10 digits
    `${notInside}(?=\\d{9,10}(?!\\d))(?<plain>${areaCode}\\d+)${notContinued}`,
  ].map((pattern) => new RegExp(pattern, 'gu'));
}

/** Within a line first: a number that is whole there does not reach for the next line's digits. */
const patterns = [...patternsWith(' '), ...patternsWith('[ \\n]')];

/** `05 06 2024`, `05-06-2024`. */
const date = /^\d\d[ \n-]\d\d[ \n-](?:19|20)\d\d$/u;

/**
 * Phone numbers in a folded text, Finnish and international. Postcodes, dates, case numbers and
 * plain long numbers are left alone: a number without plus, country's code or leading zero is no
 * phone number here.
 */
export function findPhones(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    for (const { index, 0: found, groups } of text.matchAll(pattern)) {
      const span = { start: index, end: index + found.length };
      const isNew = !spans.some((other) => span.start < other.end && other.start < span.end);
      const isOther =
        date.test(found) || (groups?.['plain'] !== undefined && isNamedOtherwise(text, index));
      if (isNew && !isOther) spans.push(span);
    }
  }
  return spans;
}

function isNamedOtherwise(text: string, start: number): boolean {
  return otherNumber.test(text.slice(Math.max(0, start - longestWordBefore), start));
}
