import type { Instant, LocalTime } from '../domain/calendar/time.ts';
import type { Organisation, PersonId } from '../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import type { Job } from './scheduler.ts';
import { createTimelyPeople } from './timelyPeople.ts';

/** Writes into the ledger what the day has for those whose time has come. */
export type PlanForPeople = (
  now: Instant,
  organisation: Organisation,
  isTimeFor: (personId: PersonId) => boolean,
) => Promise<unknown>;

/**
 * Plans something for each person once a day, when the person's time of the day has come. A
 * server that was down at that time does it when it is up again the same day; the ledger sees to
 * it that each card is there once, whatever the number of instances and restarts.
 * @param reminderTime of those who have chosen none
 */
export function timelyJob(
  name: string,
  organisations: Pick<OrganisationStore, 'snapshot'>,
  reminderTime: LocalTime,
  plan: PlanForPeople,
): Job {
  const timely = createTimelyPeople(reminderTime);
  return {
    name,
    run: async (now) => {
      const organisation = await organisations.snapshot();
      const people = timely.at(now, organisation);
      // Most rounds find nobody, and then nothing is read.
      if (people.size === 0) return;
      await plan(now, organisation, (personId) => people.has(personId));
      timely.seenTo(people);
    },
  };
}
