import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { addDays, weekdayOf } from './localDate.ts';
import type { LocalDate } from './time.ts';

/** True for Monday to Friday that is no holiday. */
export function isWorkingDay(date: LocalDate, calendar: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.isHoliday(date);
}

/**
 * The day by which `count` working days have passed; the first day is not counted, as deadlines
 * have it. With 0 it is the day itself. Throws a RangeError for a count that is not a whole
 * number from 0 up.
 */
export function addWorkingDays(
  from: LocalDate,
  count: number,
  calendar: HolidayCalendar,
): LocalDate {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(
      `Working days are counted in whole numbers from 0 up, not ${String(count)}`,
    );
  }
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: HolidayCalendar,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
