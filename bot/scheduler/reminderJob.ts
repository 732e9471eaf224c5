import type { LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import type { ReminderDeps } from '../domain/useCases/planReminders.ts';
import type { Job } from './scheduler.ts';
import { timelyJob } from './timelyJob.ts';

/**
 * Plans the day's reminders for those whose time of the day has come.
 * @param reminderTime of those who have chosen none
 */
export function reminderJob(
  deps: ReminderDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  return timelyJob('reminders', deps.organisations, reminderTime, (now, organisation, isTimeFor) =>
    planReminders(deps, now, organisation, isTimeFor),
  );
}
