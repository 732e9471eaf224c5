import { helsinkiDate, instantAt as helsinkiInstant } from '../../domain/calendar/helsinkiTime.ts';
import { isGivenDay } from '../../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { instantAt } from './zonedTime.ts';

export const cityTimeZone = 'Europe/Helsinki';

/** What a date cell says: an instant where it tells a time, else a day. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'instant'; readonly instant: Instant };

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const finnishDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const timeOfDay = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads `2026-11-23`, `23.11.2026`, each also with a time (`2026-11-23T10:30:00+02:00`,
 * `23.11.2026 klo 10.30`). A time without an offset is the zone's. Null for anything else.
 */
export function readDateTime(text: string, timeZone: string): WrittenDate | null {
  const [date = '', time = '', ...more] = text.replace(/\bklo\b/g, ' ').split(/(?<=\d)T(?=\d)|\s+/);
  const day = readDay(date);
  if (day === null || more.length > 0) return null;
  if (time === '') return { kind: 'day', day };
  const found = timeOfDay.exec(time);
  if (found === null) return null;
  const [, hour = '', minute = '', second = '00', offset] = found;
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (offset === undefined) {
    return { kind: 'instant', instant: instantAt({ date: day, time: clock }, timeZone) };
  }
  const moment = Date.parse(`${day}T${clock}${offset.replace(/(\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(moment) ? null : { kind: 'instant', instant: new Date(moment).toISOString() };
}

/** The Helsinki day of what was written. */
export function dayOf(written: WrittenDate): LocalDate {
  return written.kind === 'day' ? written.day : helsinkiDate(written.instant);
}

/** The instant of what was written; noon in Helsinki where only a day is told. */
export function instantOf(written: WrittenDate): Instant {
  return written.kind === 'instant' ? written.instant : helsinkiInstant(written.day, '12:00');
}

function readDay(text: string): LocalDate | null {
  const iso = isoDate.exec(text);
  const finnish = finnishDate.exec(text);
  const [year, month, day] =
    iso !== null ? iso.slice(1) : finnish !== null ? finnish.slice(1).reverse() : [];
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isGivenDay(date) ? date : null;
}
