import type { AuditEntry, AuditKind, AuditSubject } from '../audit/auditEntry.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';

/** Which lines are wanted; null: whichever. */
export interface AuditQuery {
  readonly kind: AuditKind | null;
  readonly subject: AuditSubject | null;
  readonly by: PersonId | null;
  /** First and last day, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * The lines that every change writes in its own transaction, read together. A change that leaves
 * no row behind besides is noted here.
 */
export interface AuditStore {
  /** Newest first; `after` is the `next` of the page before. Reads what is shown and no more. */
  read(
    query: AuditQuery,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly next: string | null }>;
  /** Notes what was done and changes nothing else: a file read in, personal data handed out. */
  note(entry: AuditEntry): Promise<void>;
  /** Removes the lines of before the day from every list, and tells how many there were. */
  removeBefore(day: LocalDate): Promise<number>;
  /** How many lines there are of before the day. */
  countBefore(day: LocalDate): Promise<number>;
  /**
   * Notes that somebody has looked at something: one line for a person, a deed and what was looked
   * at on a day in Helsinki, however often. Resolves when the line is written. Another instance,
   * or one that was started again, may write one more.
   */
  noteOnceADay(entry: AuditEntry): Promise<void>;
}
