import type { Instant } from '../calendar/time.ts';
import type { Experience, ExperienceId } from '../experience/experience.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { LedgerEntries } from './delivery.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A line of an experience's trail; never rewritten. */
export interface ExperienceEvent {
  readonly at: Instant;
  readonly by: PersonId;
  readonly what: 'shared' | 'edited' | 'withdrawn' | 'thanked' | 'thanksTakenBack';
}

export interface ExperienceChange {
  /** Null when it is new. */
  readonly before: Stored<Experience> | null;
  readonly after: Experience;
  readonly event: ExperienceEvent;
  readonly ledger: LedgerEntries;
  /** Whose thanks are added or removed with it. */
  readonly thanks: { readonly personId: PersonId; readonly change: 'add' | 'remove' } | null;
}

export interface ExperienceStore {
  /** The experience, its trail line, the thank and the ledger rows together or not at all. */
  commit(change: ExperienceChange): Promise<CommitOutcome>;
  find(id: ExperienceId): Promise<Stored<Experience> | null>;
  /** The experience and whether this person has thanked, in one request. */
  findWithThanks(
    id: ExperienceId,
    personId: PersonId,
  ): Promise<{ readonly experience: Stored<Experience>; readonly thanked: boolean } | null>;
  /** Newest first. */
  recent(limit: number): Promise<readonly Experience[]>;
}
