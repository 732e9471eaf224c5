import type { Instant } from '../../domain/calendar/time.ts';

/** Greater than any instant's milliseconds, so that the difference never is negative. */
const endOfTime = 8.64e15;

/** A key is at most 1 KiB of UTF-16. */
export const longestKey = 512;

/**
 * A row's key of its parts, joined by `|`. What is not a letter, a digit or one of `._-` is
 * written as `=` and four hexadecimal digits: `/ \ # ?` are forbidden in keys, quotes and
 * percent signs have been trouble in addresses, and no part can then pretend to be two.
 */
export function rowKey(...parts: readonly string[]): string {
  return parts.map(escapedPart).join('|');
}

function escapedPart(part: string): string {
  return part.replace(
    /[^A-Za-z0-9._-]/g,
    (character) => `=${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The parts that a row's key was made of. */
export function partsOfKey(key: string): readonly string[] {
  return key
    .split('|')
    .map((part) =>
      part.replace(/=([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
}

/** Keys from `from` up to but not including `below`. */
export interface KeyRange {
  readonly from: string;
  readonly below: string;
}

/** All keys that start with these parts and go on with another part. */
export function under(...parts: readonly string[]): KeyRange {
  const start = rowKey(...parts);
  return { from: `${start}|`, below: `${start}}` };
}

/** An instant as a part that sorts from old to new: `20261123T063000000Z`. */
export function timePart(at: Instant): string {
  return at.replace(/[-:.]/g, '');
}

/** An instant as a part that sorts from new to old. */
export function newestFirstPart(at: Instant): string {
  return String(endOfTime - Date.parse(at)).padStart(16, '0');
}

/** A count as a part that sorts as a number. */
export function numberPart(value: number): string {
  return String(value).padStart(6, '0');
}
