import type {
  CoverageRecords,
  CoverageStatement,
  Training,
  UtilisationNote,
} from '../coverage/coverageRecords.ts';
import type { PartId } from '../organisation/organisation.ts';
import type { CommitOutcome } from './storedVersion.ts';

/** A record as it was read (null: there is none yet) and as it is to be, of the same part. */
export type CoverageChange =
  | {
      readonly kind: 'statement';
      readonly before: CoverageStatement | null;
      readonly after: CoverageStatement;
    }
  | {
      readonly kind: 'utilisation';
      readonly before: UtilisationNote | null;
      readonly after: UtilisationNote;
    }
  | { readonly kind: 'training'; readonly before: Training | null; readonly after: Training };

/** What people have noted of coverage: little enough to be read whole. */
export interface CoverageStore {
  all(): Promise<CoverageRecords>;
  /** Adds the answer, or puts it in the place of the same part's and year's. */
  state(statement: CoverageStatement): Promise<void>;
  /** Adds the note; the same id again changes nothing (a submit that arrived again). */
  noteUse(note: UtilisationNote): Promise<void>;
  noteTraining(training: Training): Promise<void>;
  /** Writes upon what was read and nothing else: `conflict` where somebody else was faster. */
  change(change: CoverageChange): Promise<CommitOutcome>;
  /** Takes away what was noted by mistake; nothing when it is not there. */
  remove(kind: 'utilisation' | 'training', partId: PartId, id: string): Promise<void>;
}
