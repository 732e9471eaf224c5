import type { ChangedBy } from '../audit/auditEntry.ts';
import type {
  CoverageRecords,
  CoverageStatement,
  Training,
  UtilisationNote,
} from '../coverage/coverageRecords.ts';
import type { CoverageQuestion } from '../coverage/yearlyQuestion.ts';
import type { PartId } from '../organisation/organisation.ts';
import type { Delivery } from './delivery.ts';
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
  /** Writes upon what was read and nothing else: `conflict` where somebody else was faster. */
  change(change: CoverageChange): Promise<CommitOutcome>;
  /** Takes away what was noted by mistake; nothing when it is not there. */
  remove(
    kind: 'utilisation' | 'training',
    partId: PartId,
    id: string,
    changedBy: ChangedBy,
  ): Promise<void>;
  /** Writes the question and its planned delivery together; `exists` when it is there already. */
  plan(question: CoverageQuestion, delivery: Delivery): Promise<'planned' | 'exists'>;
  question(id: string): Promise<CoverageQuestion | null>;
}
