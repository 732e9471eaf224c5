import { helsinkiDate, helsinkiTime } from '../domain/calendar/helsinkiTime.ts';
import type { LocalDate, LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import type { ReminderDeps } from '../domain/useCases/planReminders.ts';
import type { Job } from './scheduler.ts';

/**
 * Plans the day's reminders once the time of the day has come. A server that was down at that
 * time does it when it is up again the same day; the ledger sees to it that each card is there
 * once, whatever the number of instances and restarts.
 */
export function reminderJob(
  deps: ReminderDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  let plannedDay: LocalDate | null = null;
  return {
    name: 'reminders',
    run: async (now) => {
      const day = helsinkiDate(now);
      if (plannedDay === day || helsinkiTime(now) < reminderTime) return;
      await planReminders(deps, now, await deps.organisations.snapshot());
      plannedDay = day;
    },
  };
}
