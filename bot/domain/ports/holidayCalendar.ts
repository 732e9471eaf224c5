import type { LocalDate } from '../calendar/time.ts';

/** Days that are free by the calendar, Saturdays and Sundays aside. */
export interface HolidayCalendar {
  isHoliday(date: LocalDate): boolean;
}
