import Holidays from 'date-holidays';
import { addDays, weekdayOf } from '../domain/calendar/localDate.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';

export interface FinnishHolidayOptions {
  /** Christmas Eve and Midsummer Eve are free in Finnish offices without being public holidays. */
  readonly eves: boolean;
}

/**
 * Finland's public holidays by the package date-holidays, worked out once a year asked for; with
 * Christmas Eve and Midsummer Eve unless told otherwise.
 */
export function createFinnishHolidays(
  options: FinnishHolidayOptions = { eves: true },
): HolidayCalendar {
  const holidays = new Holidays('FI', { timezone: 'Europe/Helsinki' });
  const daysOfYears = new Map<number, ReadonlySet<LocalDate>>();

  const daysOf = (year: number): ReadonlySet<LocalDate> => {
    const known = daysOfYears.get(year);
    if (known !== undefined) return known;
    const days = new Set(
      holidays
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
    const eves = [`${year}-12-24`, midsummerEve(year)];
    for (const eve of eves) {
      // The package itself may count an eve as public; the option decides alone.
      if (options.eves) days.add(eve);
      else days.delete(eve);
    }
    daysOfYears.set(year, days);
    return days;
  };

  return { isHoliday: (date) => daysOf(Number(date.slice(0, 4))).has(date) };
}

/** The Friday between 19 and 25 June (Midsummer Day is the Saturday after). */
function midsummerEve(year: number): LocalDate {
  const friday = 5;
  const earliest = `${year}-06-19`;
  return addDays(earliest, (friday - weekdayOf(earliest) + 7) % 7);
}
