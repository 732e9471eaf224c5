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
  readonly found: readonly ProjectionDifference[];
  /** What still differs: all that was found where nothing was to be repaired. */
  readonly left: readonly ProjectionDifference[];
  /** Keys of counts that kept changing while they were looked at. */
  readonly notCompared: readonly string[];
}

/** A city logs a few feedbacks a minute and a look takes seconds: one of these finds a pause. */
const looks = 5;

/**
 * Compares the indexes and the counts with the feedbacks that they follow from; with `repair` it
 * writes what differs and looks again. No difference is expected, for every change writes both
 * together; a restored backup, a hand in the tables or a fault of ours may make one.
 */
export async function checkProjections(
  deps: CheckingDeps,
  { repair }: { readonly repair: boolean },
): Promise<ProjectionReport> {
  const first = await look(deps);
  const { differences: found } = first;
  if (repair && found.length > 0) await first.repair();
  const last = repair && found.length > 0 ? await look(deps) : first;
  return {
    feedbacks: last.feedbacks,
    found,
    left: last.differences,
    notCompared: last.changedMeanwhile,
  };
}

/** Looks until nobody changed the counts meanwhile, a few times at most. */
async function look({ feedbacks, projections }: CheckingDeps): Promise<ProjectionCheck> {
  let check = await projections.check(feedbacks.all());
  for (let more = looks - 1; more > 0 && check.changedMeanwhile.length > 0; more -= 1) {
    check = await projections.check(feedbacks.all());
  }
  return check;
}
