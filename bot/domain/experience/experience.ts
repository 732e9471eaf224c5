import type { Instant, LocalDate } from '../calendar/time.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';

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
}

/** An example of a good customer experience that a member of staff tells to colleagues. */
export interface Experience extends ExperienceDraft {
  readonly id: ExperienceId;
  readonly authorId: PersonId;
  readonly sharedAt: Instant;
  readonly state: 'shared' | 'withdrawn';
  readonly thanks: number;
  /** How many events the trail has; grows by one with each change. */
  readonly revision: number;
}
