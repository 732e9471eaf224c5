import { addDays } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Experience, ExperienceId } from '../experience/experience.ts';
import type { PersonId } from '../organisation/organisation.ts';

/** A newcomer's weeks. */
export const weeksOfExamples = 8;

/** That a person gets a good example each week, or has got them. */
export interface Examples {
  readonly personId: PersonId;
  /** What the person has been sent, ever: nothing comes twice. */
  readonly seen: readonly ExperienceId[];
  /** How many are still to come; 0 when it is over or was stopped. */
  readonly left: number;
  /** The day of the next one; null when none is to come. */
  readonly nextOn: LocalDate | null;
  /** Grows by one with each change. */
  readonly revision: number;
}

/** The weeks from the beginning; the first example comes on the next occasion. */
export function startedExamples(
  before: Examples | null,
  personId: PersonId,
  today: LocalDate,
): Examples {
  return {
    personId,
    seen: before?.seen ?? [],
    left: weeksOfExamples,
    nextOn: today,
    revision: (before?.revision ?? 0) + 1,
  };
}

export function stoppedExamples(before: Examples): Examples {
  return { ...before, left: 0, nextOn: null, revision: before.revision + 1 };
}

/** After an example was sent; null: there was none to send, and it is looked for a week later. */
export function afterExample(
  before: Examples,
  sent: ExperienceId | null,
  today: LocalDate,
): Examples {
  const left = sent === null ? before.left : before.left - 1;
  return {
    ...before,
    seen: sent === null ? before.seen : [...before.seen, sent],
    left,
    nextOn: left === 0 ? null : addDays(today, 7),
    revision: before.revision + 1,
  };
}

/** What was thanked for and taken into use most, of what the person has neither told nor seen. */
export function exampleFor(
  { personId, seen }: Examples,
  experiences: readonly Experience[],
): Experience | null {
  const weight = ({ thanks, adoptions }: Experience): number => thanks + 3 * adoptions.length;
  const unseen = experiences.filter(
    ({ id, authorId, state }) => state === 'shared' && authorId !== personId && !seen.includes(id),
  );
  return unseen.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}
