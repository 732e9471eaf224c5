import { helsinkiDate, helsinkiTime } from '../domain/calendar/helsinkiTime.ts';
import type { LocalDate, LocalTime } from '../domain/calendar/time.ts';
import { isWorkingDay } from '../domain/calendar/workingDays.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { tellNetwork } from '../domain/useCases/tellNetwork.ts';
import type { TellingDeps } from '../domain/useCases/tellNetwork.ts';
import type { Job } from './scheduler.ts';

/**
 * Plans what the network tells on its own initiative, once each working day when the time of the
 * day has come. What was planned is in the ledger under its own name, so that neither a restart
 * nor another instance tells anything twice.
 */
export function networkJob(
  deps: TellingDeps & {
    readonly organisations: Pick<OrganisationStore, 'snapshot'>;
    readonly calendar: HolidayCalendar;
  },
  time: LocalTime,
): Job {
  let doneOn: LocalDate | null = null;
  return {
    name: 'network',
    run: async (now) => {
      const day = helsinkiDate(now);
      if (doneOn === day || helsinkiTime(now) < time || !isWorkingDay(day, deps.calendar)) return;
      await tellNetwork(deps, now, await deps.organisations.snapshot());
      doneOn = day;
    },
  };
}
