import { helsinkiDate, helsinkiTime } from '../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/calendar/time.ts';
import type { Organisation, PersonId } from '../domain/organisation/organisation.ts';
import { preferencesOf } from '../domain/preferences/preferences.ts';

/** Whose time of the day has come, each person once a day. */
export interface TimelyPeople {
  /** Those whose time has come and who have not been seen to on that day. */
  at(now: Instant, organisation: Organisation): ReadonlySet<PersonId>;
  seenTo(people: Iterable<PersonId>): void;
}

/**
 * Remembered by the process alone: after a restart everybody is looked at once more, and the
 * ledger sees to it that nobody gets a second card.
 * @param usualTime of those who have chosen none
 */
export function createTimelyPeople(usualTime: LocalTime): TimelyPeople {
  let today: LocalDate | null = null;
  let seen = new Set<PersonId>();
  return {
    at: (now, organisation) => {
      const day = helsinkiDate(now);
      const time = helsinkiTime(now);
      if (today !== day) [today, seen] = [day, new Set()];
      return new Set(
        [...organisation.people.keys()].filter(
          (personId) =>
            !seen.has(personId) &&
            (preferencesOf(organisation, personId).reminderTime ?? usualTime) <= time,
        ),
      );
    },
    seenTo: (people) => {
      for (const personId of people) seen.add(personId);
    },
  };
}
