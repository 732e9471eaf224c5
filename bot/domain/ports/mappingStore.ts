import type { Instant } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';

/** Where a column of ours comes from in files with certain headings. */
export interface ColumnSource {
  readonly column: string;
  /** The file's heading, or what always stands there; one of the two. */
  readonly heading: string | null;
  readonly fixed: string | null;
}

/** What somebody chose for files with these headings, so that nobody has to choose it again. */
export interface KeptMapping {
  /** Of the kind of import and the headings, in whatever order they stand. */
  readonly signature: string;
  readonly columns: readonly ColumnSource[];
  readonly by: PersonId;
  readonly at: Instant;
}

export interface MappingStore {
  find(signature: string): Promise<KeptMapping | null>;
  /** Takes the place of what was kept for the same headings: the last choice counts. */
  keep(mapping: KeptMapping): Promise<void>;
}
