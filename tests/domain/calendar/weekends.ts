import type { HolidayCalendar } from '../../../bot/domain/ports/holidayCalendar.ts';

/** Knows no holidays: only Saturdays and Sundays are free. */
export const weekendsOnly: HolidayCalendar = { isHoliday: () => false };

/** Knows the days given. */
export function holidaysOn(...days: readonly string[]): HolidayCalendar {
  return { isHoliday: (date) => days.includes(date) };
}
