import type { LocalDate, LocalTime } from '../calendar/time.ts';
import type { PersonId } from '../organisation/ids.ts';

/** How a manager hears of a new feedback: by a card of its own, or in the morning's reminder. */
export const arrivalWays = ['atOnce', 'daily'] as const;
export type ArrivalWay = (typeof arrivalWays)[number];

/** A manager is away and has named who acts meanwhile; both days included. */
export interface Pause {
  readonly standInId: PersonId;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What a person has chosen for oneself, the language aside. */
export interface Preferences {
  readonly arrivals: ArrivalWay;
  /** Null: the city's own time. */
  readonly reminderTime: LocalTime | null;
  /** The last pause; it may be over. */
  readonly pause: Pause | null;
}

/** Of those who have chosen nothing. */
export const defaultPreferences: Preferences = {
  arrivals: 'atOnce',
  reminderTime: null,
  pause: null,
};

/** The quarter hours from 06:00 to 18:00 at which a reminder can come. */
export const reminderTimes: readonly LocalTime[] = Array.from({ length: 49 }, (_, quarter) => {
  const hour = String(6 + Math.floor(quarter / 4)).padStart(2, '0');
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
});

type ChosenByPeople = ReadonlyMap<PersonId, Preferences>;

export function preferencesOf(
  { preferences }: { readonly preferences: ChosenByPeople },
  personId: PersonId,
): Preferences {
  return preferences.get(personId) ?? defaultPreferences;
}

/** The pause that the person is on that day; null when the person is there. */
export function pauseOn(
  chosen: { readonly preferences: ChosenByPeople },
  personId: PersonId,
  day: LocalDate,
): Pause | null {
  const { pause } = preferencesOf(chosen, personId);
  return pause !== null && pause.from <= day && day <= pause.until ? pause : null;
}
