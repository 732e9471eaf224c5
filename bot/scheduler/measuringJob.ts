import type { LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { planFollowUps } from '../domain/useCases/planFollowUps.ts';
import type { FollowUpDeps } from '../domain/useCases/planFollowUps.ts';
import type { Job } from './scheduler.ts';
import { createTimelyPeople } from './timelyPeople.ts';

/**
 * Plans the day's cards about measurements that are due and actions past their day, for those
 * whose time of the day has come.
 * @param reminderTime of those who have chosen none
 */
export function measuringJob(
  deps: FollowUpDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  const timely = createTimelyPeople(reminderTime);
  return {
    name: 'measuring reminders',
    run: async (now) => {
      const organisation = await deps.organisations.snapshot();
      const people = timely.at(now, organisation);
      // Most rounds find nobody, and then nothing is read.
      if (people.size === 0) return;
      await planFollowUps(deps, now, organisation, (personId) => people.has(personId));
      timely.seenTo(people);
    },
  };
}
