import {
  addDays,
  addMonths,
  firstDayOf,
  isGivenDay,
  lastDayOf,
  weekdayOf,
} from '../../domain/calendar/localDate.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';

/** First and last day. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Reads `2026`, `2026-H1`, `2026-Q3`, `2026-03`, `3/2026`, `2026-W07` (ISO week) or one day.
 * Null for anything else.
 */
export function readPeriod(text: string): Period | null {
  const written = text.trim().toUpperCase();
  if (isGivenDay(written)) return { from: written, to: written };
  const found = /^(\d{4})(?:[- /]?([HQW])(\d{1,2})|-(\d{2}))?$/.exec(written);
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(written);
  if (monthFirst !== null) return months(Number(monthFirst[2]), Number(monthFirst[1]), 1);
  if (found === null) return null;
  const [, year = '', part, number, month] = found;
  if (month !== undefined) return months(Number(year), Number(month), 1);
  if (part === undefined) return months(Number(year), 1, 12);
  const count = Number(number);
  if (part === 'W') return week(Number(year), count);
  const length = part === 'H' ? 6 : 3;
  return count >= 1 && count <= 12 / length
    ? months(Number(year), (count - 1) * length + 1, length)
    : null;
}

/**
 * The months that a figure published for a period really covers: `months` of them, the last one
 * `lag` months before the last of the period.
 */
export function covered(period: Period, { months: count, lag }: { months: number; lag: number }) {
  const last = addMonths(`${period.to.slice(0, 7)}-01`, -lag);
  return { from: addMonths(last, 1 - count), to: lastDayOf(last.slice(0, 7)) };
}

/** The week (Monday to Sunday) that the day is in. */
export function weekOf(day: LocalDate): Period {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

function months(year: number, month: number, count: number): Period | null {
  if (year < 1900 || month < 1 || month > 12) return null;
  const first = firstDayOf(`${year}-${String(month).padStart(2, '0')}`);
  return { from: first, to: lastDayOf(addMonths(first, count - 1).slice(0, 7)) };
}

function week(year: number, number: number): Period | null {
  // ISO 8601: the week that 4 January is in is the first.
  const found = weekOf(addDays(weekOf(`${year}-01-04`).from, (number - 1) * 7));
  const thursday = addDays(found.from, 3);
  return number >= 1 && thursday.startsWith(String(year)) ? found : null;
}
