import { helsinkiDate, helsinkiTime } from '../domain/calendar/helsinkiTime.ts';
import type { LocalDate, LocalTime } from '../domain/calendar/time.ts';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { preferencesOf } from '../domain/preferences/preferences.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import type { ReminderDeps } from '../domain/useCases/planReminders.ts';
import type { Job } from './scheduler.ts';

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
  let seenTo: { readonly day: LocalDate; readonly people: Set<PersonId> } | null = null;
  return {
    name: 'reminders',
    run: async (now) => {
      const day = helsinkiDate(now);
      const time = helsinkiTime(now);
      const organisation = await deps.organisations.snapshot();
      if (seenTo?.day !== day) seenTo = { day, people: new Set() };
      const { people } = seenTo;
      const timely = new Set(
        [...organisation.people.keys()].filter(
          (personId) =>
            !people.has(personId) &&
            (preferencesOf(organisation, personId).reminderTime ?? reminderTime) <= time,
        ),
      );
      // Most rounds find nobody, and then nothing is read.
      if (timely.size === 0) return;
      await planReminders(deps, now, organisation, (personId) => timely.has(personId));
      for (const personId of timely) people.add(personId);
    },
  };
}
