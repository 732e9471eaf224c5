import type { Instant, LocalDate, LocalTime } from './time.ts';

const dayInMilliseconds = 86_400_000;

const helsinkiClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day in Helsinki at the instant. Throws a RangeError for what is not an instant. */
export function helsinkiDate(instant: Instant): LocalDate {
  return wallClockAt(Date.parse(instant)).slice(0, 10);
}

/** The time of the day in Helsinki at the instant, whole minutes, rounded down. */
export function helsinkiTime(instant: Instant): LocalTime {
  return wallClockAt(Date.parse(instant)).slice(11, 16);
}

/**
 * The instant at which Helsinki's clocks show the day and the time. Of a time that comes twice
 * (autumn) the first; a time that is skipped (spring) counts on from the hour before, so that
 * 03:30 is read as 04:30. The same choice as `compatible` in ECMAScript's Temporal.
 */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  const asIfUtc = Date.parse(`${date}T${time}:00.000Z`);
  const before = asIfUtc - offsetAt(asIfUtc - dayInMilliseconds);
  const after = asIfUtc - offsetAt(asIfUtc + dayInMilliseconds);
  const showsIt = [before, after].find((moment) => moment + offsetAt(moment) === asIfUtc);
  return new Date(showsIt ?? before).toISOString();
}

/** How far Helsinki is ahead of UTC, in milliseconds. */
function offsetAt(moment: number): number {
  const wholeSecond = Math.floor(moment / 1000) * 1000;
  return Date.parse(`${wallClockAt(wholeSecond)}.000Z`) - wholeSecond;
}

/** `YYYY-MM-DDTHH:MM:SS` as Helsinki's clocks show it. */
function wallClockAt(moment: number): string {
  const shown = new Map(
    helsinkiClock.formatToParts(moment).map(({ type, value }) => [type, value] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => shown.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}
