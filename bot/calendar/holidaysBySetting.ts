import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import { createFinnishHolidays } from './finnishHolidays.ts';

/**
 * Finland's holidays, with Christmas Eve and Midsummer Eve as the administrators have decided by
 * now: asked at each day, so that a change of the setting needs no restart.
 */
export function holidaysBySetting(evesAreWorkingDays: () => boolean): HolidayCalendar {
  const evesFree = createFinnishHolidays({ eves: true });
  const evesWorked = createFinnishHolidays({ eves: false });
  return {
    isHoliday: (date) => (evesAreWorkingDays() ? evesWorked : evesFree).isHoliday(date),
  };
}
