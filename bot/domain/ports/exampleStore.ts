import type { LocalDate } from '../calendar/time.ts';
import type { Examples } from '../network/examples.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

export interface ExampleStore {
  find(personId: PersonId): Promise<Stored<Examples> | null>;
  /** With the day of the next one, together or not at all. */
  save(before: Stored<Examples> | null, after: Examples): Promise<CommitOutcome>;
  /** Who is to get one on this day or before, the longest due first. */
  due(until: LocalDate, limit: number): Promise<readonly PersonId[]>;
}
