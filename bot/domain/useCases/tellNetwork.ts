import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addDays, firstDayOf, monthOf, weekdayOf } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { askAboutAdoptions } from './askAboutAdoptions.ts';
import type { AskingDeps } from './askAboutAdoptions.ts';
import { proposeMonthsExperience } from './monthsExperience.ts';
import type { MonthDeps } from './monthsExperience.ts';
import { sendDigests, sendMonth } from './tellChannels.ts';
import type { ChannelDeps } from './tellChannels.ts';
import { sendExamples } from './weeklyExamples.ts';
import type { ExampleDeps } from './weeklyExamples.ts';

export type TellingDeps = AskingDeps &
  MonthDeps &
  ExampleDeps &
  ChannelDeps & { readonly calendar: HolidayCalendar };

/** Plans everything that the network tells on its own initiative on a working day. */
export async function tellNetwork(
  deps: TellingDeps,
  at: Instant,
  organisation: Organisation,
): Promise<void> {
  const today = helsinkiDate(at);
  await askAboutAdoptions(deps, at, organisation);
  await sendExamples(deps, at);
  if (isFirstWorkingDaySince(mondayOf(today), today, deps.calendar)) {
    await sendDigests(deps, at, organisation);
  }
  if (isFirstWorkingDaySince(firstDayOf(monthOf(today)), today, deps.calendar)) {
    await sendMonth(deps, at);
    await proposeMonthsExperience(deps, at, organisation);
  }
}

function isFirstWorkingDaySince(
  first: LocalDate,
  today: LocalDate,
  calendar: HolidayCalendar,
): boolean {
  return addWorkingDays(addDays(first, -1), 1, calendar) === today;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}
