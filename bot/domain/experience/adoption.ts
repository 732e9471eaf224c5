import { addDays } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';

/** What became of what a unit took into use. */
export const followUpAnswers = ['inUse', 'gaveUp', 'notYet'] as const;
export type FollowUpAnswer = (typeof followUpAnswers)[number];

/** A unit says that it now does the same as in somebody's experience. */
export interface Adoption {
  readonly unitId: PartId;
  readonly by: PersonId;
  readonly at: Instant;
  /** The day on which the unit is asked what became of it; null when it is not asked (any more). */
  readonly askOn: LocalDate | null;
  /** How often it has been asked. */
  readonly asked: number;
  readonly answer: {
    readonly kind: FollowUpAnswer;
    /** Why it was given up; null where nothing was said. */
    readonly because: string | null;
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
}

const weeksUntilAsked = 8;
/** "Not yet" is asked once more and then let be. */
export const askedAtMost = 2;

export function newAdoption(unitId: PartId, by: PersonId, at: Instant, today: LocalDate): Adoption {
  return { unitId, by, at, askOn: nextAsking(today), asked: 0, answer: null };
}

/** The day of the next question, eight weeks on. */
export function nextAsking(today: LocalDate): LocalDate {
  return addDays(today, weeksUntilAsked * 7);
}
