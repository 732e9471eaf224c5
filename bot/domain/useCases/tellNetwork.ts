import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addDays, firstDayOf, monthOf } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { askAboutAdoptions } from './askAboutAdoptions.ts';
import type { AskingDeps } from './askAboutAdoptions.ts';
import { proposeMonthsExperience } from './monthsExperience.ts';
import type { MonthDeps } from './monthsExperience.ts';

export type TellingDeps = AskingDeps & MonthDeps & { readonly calendar: HolidayCalendar };

/** Plans everything that the network tells on its own initiative on a working day. */
export async function tellNetwork(
  deps: TellingDeps,
  at: Instant,
  organisation: Organisation,
): Promise<void> {
  const today = helsinkiDate(at);
  await askAboutAdoptions(deps, at, organisation);
  if (isFirstWorkingDayOfMonth(today, deps.calendar)) {
    await proposeMonthsExperience(deps, at, organisation);
  }
}

function isFirstWorkingDayOfMonth(today: LocalDate, calendar: HolidayCalendar): boolean {
  return addWorkingDays(addDays(firstDayOf(monthOf(today)), -1), 1, calendar) === today;
}
