import { addDays, isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate, LocalTime } from '../calendar/time.ts';
import type { Language } from '../language.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import { defaultPreferences, pauseOn, reminderTimes } from './preferences.ts';
import type { ArrivalWay, Preferences } from './preferences.ts';
import { closesCircle } from './standIns.ts';

/** A pause lasts four weeks at most, its first and last day included. */
export const longestPauseDays = 28;

/** What a person wishes for oneself, as it was typed; neither stand-in nor last day: no pause. */
export interface PreferenceWish {
  /** Null: as Teams has it. */
  readonly language: Language | null;
  readonly arrivals: ArrivalWay;
  readonly reminderTime: LocalTime | null;
  readonly standInId: PersonId | null;
  readonly until: string | null;
}

export type PreferenceFault =
  | { readonly kind: 'notAReminderTime' }
  | { readonly kind: 'standInMissing' | 'unknownStandIn' | 'ownStandIn' }
  | { readonly kind: 'lastDayMissing' | 'notADate' }
  | { readonly kind: 'lastDayPast'; readonly earliest: LocalDate }
  | { readonly kind: 'pauseTooLong'; readonly latest: LocalDate }
  /** The one named has, directly or through others, named this person for some of the days. */
  | { readonly kind: 'circle'; readonly personId: PersonId; readonly day: LocalDate };

export type CheckedWish =
  | { readonly kind: 'fine'; readonly preferences: Preferences }
  | { readonly kind: 'faults'; readonly faults: readonly PreferenceFault[] };

/**
 * The preferences that the wish makes, or everything that is wrong with it. A pause that goes on
 * keeps its first day, so that four weeks cannot be prolonged bit by bit.
 */
export function checkWish(
  wish: PreferenceWish,
  personId: PersonId,
  today: LocalDate,
  organisation: Organisation,
): CheckedWish {
  const { arrivals, reminderTime, standInId, until } = wish;
  const timeFaults: readonly PreferenceFault[] =
    reminderTime === null || reminderTimes.includes(reminderTime)
      ? []
      : [{ kind: 'notAReminderTime' }];
  const from = pauseOn(organisation, personId, today)?.from ?? today;
  const faults = [
    ...timeFaults,
    ...standInFaults(wish, personId, organisation),
    ...lastDayFaults(wish, from, today),
  ];
  const pause = standInId === null || until === null ? null : { standInId, from, until };
  const preferences = { ...defaultPreferences, arrivals, reminderTime, pause };
  if (faults.length > 0) return { kind: 'faults', faults };
  const circle = circleFault(personId, preferences, today, organisation);
  return circle === null ? { kind: 'fine', preferences } : { kind: 'faults', faults: [circle] };
}

function standInFaults(
  { standInId, until }: PreferenceWish,
  personId: PersonId,
  { people }: Organisation,
): readonly PreferenceFault[] {
  if (standInId === null) return until === null ? [] : [{ kind: 'standInMissing' }];
  if (standInId === personId) return [{ kind: 'ownStandIn' }];
  return people.has(standInId) ? [] : [{ kind: 'unknownStandIn' }];
}

function lastDayFaults(
  { standInId, until }: PreferenceWish,
  from: LocalDate,
  today: LocalDate,
): readonly PreferenceFault[] {
  if (until === null) return standInId === null ? [] : [{ kind: 'lastDayMissing' }];
  if (!isGivenDay(until)) return [{ kind: 'notADate' }];
  if (until < today) return [{ kind: 'lastDayPast', earliest: today }];
  const latest = addDays(from, longestPauseDays - 1);
  return until > latest ? [{ kind: 'pauseTooLong', latest }] : [];
}

function circleFault(
  personId: PersonId,
  wished: Preferences,
  today: LocalDate,
  { people, preferences }: Organisation,
): PreferenceFault | null {
  if (wished.pause === null) return null;
  const then = { people, preferences: new Map([...preferences, [personId, wished]]) };
  for (let day = today; day <= wished.pause.until; day = addDays(day, 1)) {
    const closing = closesCircle(then, personId, day);
    if (closing !== null) return { kind: 'circle', personId: closing, day };
  }
  return null;
}
