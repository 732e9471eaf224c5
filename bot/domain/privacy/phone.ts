import type { Span } from './finding.ts';

/** Not inside a word or a number, and not the tail of a case number such as 2024-0401234. */
const notInside = String.raw`(?<![\p{L}\p{N}]|\d[\p{Pd}.,:])`;
/** Nor the head of one, such as 0401234/2024, or of a longer number. */
const notContinued = String.raw`(?!\p{L}|\d|[/.,:]\d{4}(?!\d)|[\p{Pd}]\d)`;
const gap = String.raw`(?:\p{Zs}?[\p{Pd}−]\p{Zs}?|[\p{Zs}.])?`;
const callingCodes = '358|46|47|45|372|371|370|44|49|33|34|39|48|380|7|1';

/** `+358 40 123 4567`, `+46 (0)8 123 456`, `00358 …`: a country's code and 6–12 digits more. */
const international = new RegExp(
  `${notInside}(?:\\+\\p{Zs}?[1-9]\\d{0,2}|00\\p{Zs}?(?:${callingCodes}))` +
    `${gap}(?:\\(0\\)${gap})?(?:\\(?\\d\\)?${gap}){5,11}\\d${notContinued}`,
  'gu',
);

/** Mobile numbers, `040 123 4567`, `0501234567`, `0400-123456`: 8–11 digits, written any way. */
const finnishMobile = new RegExp(
  `${notInside}\\(?0(?:4\\d|50)\\)?${gap}(?:\\d${gap}){4,7}\\d${notContinued}`,
  'gu',
);

/** Other Finnish numbers, `09 310 1691`, `(08) 123456`: the area's code set apart, 7–10 digits. */
const finnishLandline = new RegExp(
  `${notInside}(?:\\(0[1-9]\\d{0,2}\\)\\p{Zs}?|0[1-9]\\d{0,2}(?:\\p{Zs}|[\\p{Pd}−]))(?:\\d\\p{Zs}?){4,7}\\d${notContinued}`,
  'gu',
);

/** `05 06 2024`, `05-06-2024`. */
const date = /^\d\d[\p{Zs}\p{Pd}]\d\d[\p{Zs}\p{Pd}](?:19|20)\d\d$/u;

/**
 * Phone numbers, Finnish and international. Postcodes, dates, case numbers and plain long numbers
 * are left alone: a number without plus or leading zero is no phone number here.
 */
export function findPhones(text: string): readonly Span[] {
  return [international, finnishMobile, finnishLandline].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ index, 0: found }) =>
      date.test(found) ? [] : [{ start: index, end: index + found.length }],
    ),
  );
}
