import type {
  CoverageRecords,
  CoverageStatement,
  Training,
  UtilisationNote,
} from '../coverage/coverageRecords.ts';
import type { PartId } from '../organisation/organisation.ts';

/** What people have noted of coverage: little enough to be read whole. */
export interface CoverageStore {
  all(): Promise<CoverageRecords>;
  /** Adds the answer, or puts it in the place of the same part's and year's. */
  state(statement: CoverageStatement): Promise<void>;
  /** Adds the note; the same id again changes nothing (a submit that arrived again). */
  noteUse(note: UtilisationNote): Promise<void>;
  noteTraining(training: Training): Promise<void>;
  /** Takes away what was noted by mistake; nothing when it is not there. */
  remove(kind: 'utilisation' | 'training', partId: PartId, id: string): Promise<void>;
}
