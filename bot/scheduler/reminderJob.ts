import type { LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import type { ReminderDeps } from '../domain/useCases/planReminders.ts';
import type { Job } from './scheduler.ts';
import { createTimelyPeople } from './timelyPeople.ts';

/**
 * Plans the day's reminders for those whose time of the day has come, each person once a day. A
 * server that was down at that time does it when it is up again the same day; the ledger sees to
 * it that each card is there once, whatever the number of instances and restarts.
 * @param reminderTime of those who have chosen none
 */
export function reminderJob(
  deps: ReminderDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  const timely = createTimelyPeople(reminderTime);
  return {
    name: 'reminders',
    run: async (now) => {
      const organisation = await deps.organisations.snapshot();
      const people = timely.at(now, organisation);
      // Most rounds find nobody, and then nothing is read.
      if (people.size === 0) return;
      await planReminders(deps, now, organisation, (personId) => people.has(personId));
      timely.seenTo(people);
    },
  };
}
