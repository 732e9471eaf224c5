import type { Month } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Experience, ExperienceId } from '../experience/experience.ts';
import type { ExperienceQuery } from '../experience/experienceQuery.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';
import type { LedgerEntries } from './delivery.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A line of an experience's trail; never rewritten, and without anything that was told. */
export interface ExperienceEvent {
  readonly at: Instant;
  readonly by: PersonId;
  readonly what:
    | 'shared'
    | 'edited'
    | 'withdrawn'
    | 'thanked'
    | 'thanksTakenBack'
    | 'adopted'
    | 'adoptionTakenBack'
    | 'followUpAsked'
    | 'followUpAnswered'
    | 'quotationRemoved';
  /** The unit that took it into use or gave word of it; left out where it is about none. */
  readonly unitId?: PartId;
}

export interface ExperienceChange {
  /** Null when it is new. */
  readonly before: Stored<Experience> | null;
  /** Without its content when it is withdrawn. */
  readonly after: Experience;
  readonly event: ExperienceEvent;
  readonly ledger: LedgerEntries;
  /** Whose thanks are added or removed with it. */
  readonly thanks: { readonly personId: PersonId; readonly change: 'add' | 'remove' } | null;
}

/** A unit that is to be asked what became of what it took into use. */
export interface DueFollowUp {
  readonly experienceId: ExperienceId;
  readonly unitId: PartId;
  readonly askOn: LocalDate;
}

/** What an experience got in a month. */
export interface MonthCandidate {
  readonly experienceId: ExperienceId;
  readonly sharedAt: Instant;
  readonly thanks: number;
  readonly adoptions: number;
}

export interface ExperienceStore {
  /**
   * The experience, its trail line, the thank, what it is found by and the ledger rows together
   * or not at all. Of a withdrawn one the thanks go with it.
   */
  commit(change: ExperienceChange): Promise<CommitOutcome>;
  find(id: ExperienceId): Promise<Stored<Experience> | null>;
  /** The experience and when this person thanked (null: has not), in one request. */
  findWithThanks(
    id: ExperienceId,
    personId: PersonId,
  ): Promise<{
    readonly experience: Stored<Experience>;
    readonly thankedAt: Instant | null;
  } | null>;
  /** Newest first. */
  recent(limit: number): Promise<readonly Experience[]>;
  /**
   * What fits the query, newest first; `after` is the `next` of the page before. A page may hold
   * fewer than asked for although there is a next one, where much had to be looked through.
   */
  search(
    query: ExperienceQuery,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<{ readonly experiences: readonly Experience[]; readonly next: string | null }>;
  /** Units to be asked on this day or before, the longest due first. */
  dueFollowUps(until: LocalDate, limit: number): Promise<readonly DueFollowUp[]>;
  /** Those shared before the instant that hold a customer's quotation, newest first: reads those only. */
  quoting(before: Instant, limit: number): Promise<readonly Experience[]>;
  /** Every experience that was thanked for or taken into use in the month, oldest first. */
  monthCandidates(month: Month): Promise<readonly MonthCandidate[]>;
}
