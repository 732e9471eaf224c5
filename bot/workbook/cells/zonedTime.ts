import type { Instant, LocalDate } from '../../domain/calendar/time.ts';

/** A time on a clock's face: `YYYY-MM-DD` and `HH:MM:SS`, in some time zone. */
export interface ClockTime {
  readonly date: LocalDate;
  readonly time: string;
}

/**
 * The instant at which clocks in the zone (IANA name) show the time. Of a time shown twice when
 * summer time ends the earlier; a time that was skipped in spring is moved on by what was skipped.
 */
export function instantAt({ date, time }: ClockTime, timeZone: string): Instant {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const dayBefore = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const dayAfter = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const fits = (moment: number) => moment + offsetAt(moment, timeZone) === asUtc;
  return new Date(fits(dayBefore) || !fits(dayAfter) ? dayBefore : dayAfter).toISOString();
}

/** True for a zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Milliseconds that the zone's clocks are ahead of UTC at the moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: string) => parts[name] ?? '';
  const shown = Date.parse(
    `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
  return shown - Math.floor(moment / 1000) * 1000;
}
