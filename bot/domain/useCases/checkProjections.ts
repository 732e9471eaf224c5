import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type {
  ProjectionCheck,
  ProjectionDifference,
  ProjectionStore,
} from '../ports/projectionStore.ts';

export interface CheckingDeps {
  readonly feedbacks: Pick<FeedbackStore, 'all'>;
  readonly projections: ProjectionStore;
}

export interface ProjectionReport {
  readonly feedbacks: number;
  /** Experiences, metrics and corrective actions. */
  readonly others: number;
  readonly found: readonly ProjectionDifference[];
  /** What still differs: all that was found where nothing was to be repaired. */
  readonly left: readonly ProjectionDifference[];
  /** Keys of counts that kept changing while they were looked at. */
  readonly notCompared: readonly string[];
}

/** A city logs a few feedbacks a minute and a look takes seconds: one of these finds a pause. */
const looks = 5;

/**
 * Compares the lists, copies and counts with the items that they follow from; with `repair` it
 * writes what differs and looks again. No difference is expected, for every change writes both
 * together; a restored backup, a hand in the tables or a fault of ours may make one.
 */
export async function checkProjections(
  deps: CheckingDeps,
  { repair }: { readonly repair: boolean },
): Promise<ProjectionReport> {
  const ofFeedbacks = await checkOne(() => lookAtFeedbacks(deps), repair);
  const ofOthers = await checkOne(() => deps.projections.checkOthers(), repair);
  return {
    feedbacks: ofFeedbacks.last.items,
    others: ofOthers.last.items,
    found: [...ofFeedbacks.found, ...ofOthers.found],
    left: [...ofFeedbacks.last.differences, ...ofOthers.last.differences],
    notCompared: ofFeedbacks.last.changedMeanwhile,
  };
}

/** Repairs as long as that leaves less: what has no room in one transaction takes several. */
async function checkOne(
  look: () => Promise<ProjectionCheck>,
  repair: boolean,
): Promise<{ readonly found: ProjectionCheck['differences']; readonly last: ProjectionCheck }> {
  const first = await look();
  let last = first;
  for (let before = Infinity; repair && last.differences.length > 0;) {
    if (last.differences.length >= before) break;
    before = last.differences.length;
    await last.repair();
    last = await look();
  }
  return { found: first.differences, last };
}

/** Looks until nobody changed the counts meanwhile, a few times at most. */
async function lookAtFeedbacks({ feedbacks, projections }: CheckingDeps): Promise<ProjectionCheck> {
  let check = await projections.check(feedbacks.all());
  for (let more = looks - 1; more > 0 && check.changedMeanwhile.length > 0; more -= 1) {
    check = await projections.check(feedbacks.all());
  }
  return check;
}
