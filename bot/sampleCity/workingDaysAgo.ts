import { addDays } from '../domain/calendar/localDate.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import { isWorkingDay } from '../domain/calendar/workingDays.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';

/** The working day `count` working days before today; with 0 today, or the last one before it. */
export function workingDaysAgo(
  today: LocalDate,
  count: number,
  calendar: HolidayCalendar,
): LocalDate {
  let day = today;
  for (let left = count; left > 0 || !isWorkingDay(day, calendar); day = addDays(day, -1)) {
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
