import type { LocalDate } from './time.ts';

/** Later than any day that anything is due: until then is always. */
export const endOfTime: LocalDate = '9999-12-31';

/** A month as `YYYY-MM`; being text of fixed width, months sort as text. */
export type Month = string;

const dayLength = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(\d{2})$/;

/** Year, month (1–12) and day (1–31) of a date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  const found = datePattern.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return (
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth({ year, month })
  );
}

/** The first and the last day that somebody can mean. */
export const givenDays = { earliest: '1900-01-01', latest: '2199-12-31' } as const;

/**
 * True for a day that somebody can mean. Others are slips of the pen, and so near to the ends of
 * the calendar that the day before or the month after may not exist.
 */
export function isGivenDay(text: string): boolean {
  return isLocalDate(text) && givenDays.earliest <= text && text <= givenDays.latest;
}

/** The parts of a date. Throws a RangeError for text that is not a day of the calendar. */
export function partsOf(date: LocalDate): DateParts {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The date of its parts. Throws a RangeError for a day that does not exist. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later (earlier when negative), or the last day of that
 * month where it is shorter: 31 January + 1 month is 28 or 29 February.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const target = monthFromIndex(year * 12 + (month - 1) + months);
  return localDate(target.year, target.month, Math.min(day, lengthOfMonth(target)));
}

/** Days from `from` to `to`; negative when `to` is earlier, 0 for the same day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Below 0 when `a` is earlier than `b`, above 0 when later, 0 for the same day: for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** The month (`YYYY-MM`) that the day is in. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** The month `months` later (earlier when negative). */
export function addToMonth(month: Month, months: number): Month {
  return monthText(monthFromIndex(monthIndex(month) + months));
}

/** Whole calendar months from `from` to `to`: 2026-01 → 2026-03 is 2; negative backwards. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFromTo(from: Month, to: Month): readonly Month[] {
  const count = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, index) => addToMonth(from, index));
}

/** The first day of the month. */
export function firstDayOf(month: Month): LocalDate {
  return `${monthText(monthFromIndex(monthIndex(month)))}-01`;
}

/** The last day of the month. */
export function lastDayOf(month: Month): LocalDate {
  const parts = monthFromIndex(monthIndex(month));
  return localDate(parts.year, parts.month, lengthOfMonth(parts));
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01, day number 0, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const midnight = new Date(0);
  // Date.UTC would read years 0–99 as 1900–1999.
  midnight.setUTCFullYear(year, month - 1, day);
  return midnight.getTime() / dayLength;
}

function fromDayNumber(days: number): LocalDate {
  const midnight = new Date(days * dayLength);
  return localDate(midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate());
}

function lengthOfMonth({ year, month }: { year: number; month: number }): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function monthIndex(month: Month): number {
  const found = monthPattern.exec(month);
  const [year, number] = (found?.slice(1) ?? []).map(Number);
  if (year === undefined || number === undefined || number < 1 || number > 12) {
    throw new RangeError(`not a month: ${JSON.stringify(month)}`);
  }
  return year * 12 + (number - 1);
}

function monthFromIndex(index: number): { year: number; month: number } {
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

function monthText({ year, month }: { year: number; month: number }): Month {
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
