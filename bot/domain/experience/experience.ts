import type { Instant, LocalDate } from '../calendar/time.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';
import type { Adoption } from './adoption.ts';
import type { MonthlyCount } from './monthlyCounts.ts';

export type ExperienceId = string;

/** What a member of staff types into the form. */
export interface ExperienceDraft {
  readonly whatHappened: string;
  readonly whatMadeItGood: string;
  readonly unitId: PartId;
  readonly stageId: StageId | null;
  readonly happenedOn: LocalDate;
  /** The customer's words, shown only with the customer's consent. */
  readonly quotation: string | null;
  /** A few free words to find it by, as `readTags` gives them. */
  readonly tags: readonly string[];
}

/** An example of a good customer experience that a member of staff tells to colleagues. */
export interface Experience extends ExperienceDraft {
  readonly id: ExperienceId;
  readonly authorId: PersonId;
  readonly sharedAt: Instant;
  readonly state: 'shared' | 'withdrawn';
  readonly thanks: number;
  /** The units that now do the same, in the order in which they took it into use. */
  readonly adoptions: readonly Adoption[];
  /** Thanks and adoptions of the latest months, newest first. */
  readonly monthly: readonly MonthlyCount[];
  /** How often its texts have been written; 1 when shared. */
  readonly edition: number;
  /** How many events the trail has; grows by one with each change. */
  readonly revision: number;
}

/** An experience as it is when it is shared. */
export function newExperience(
  draft: ExperienceDraft,
  born: Pick<Experience, 'id' | 'authorId' | 'sharedAt'>,
): Experience {
  return {
    ...draft,
    ...born,
    state: 'shared',
    thanks: 0,
    adoptions: [],
    monthly: [],
    edition: 1,
    revision: 1,
  };
}

/** What is left of a withdrawn experience: that there was one, not what it told. */
export function withoutContent(experience: Experience): Experience {
  return {
    ...experience,
    state: 'withdrawn',
    whatHappened: '',
    whatMadeItGood: '',
    quotation: null,
    tags: [],
    thanks: 0,
    adoptions: [],
    monthly: [],
  };
}
