import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, StageId } from '../organisation/organisation.ts';
import type { FeedbackCounts } from '../ports/feedbackStore.ts';
import { praiseToCriticism, type PraiseToCriticism } from '../statistics/praiseToCriticism.ts';
import { areCrossed, kindsByStage, noKinds, type KindSums } from './kindSums.ts';
import { spansOf } from './twelveMonths.ts';

/** What was received about one stage of the journey in the last twelve months. */
export interface StageReceived {
  /** Null: no stage was chosen. */
  readonly stageId: StageId | null;
  /** Null while rows of an earlier version are among the counts, which cannot tell. */
  readonly received: { readonly kinds: KindSums; readonly praise: PraiseToCriticism } | null;
}

/**
 * Every stage in the city's own order, then those of `others` (which the city no longer has) and
 * of what was received, last what has none.
 */
export function stagesReceived(
  { stages }: Organisation,
  counts: readonly FeedbackCounts[],
  others: Iterable<StageId>,
  today: LocalDate,
): readonly StageReceived[] {
  const { recent, earlier } = spansOf(counts, today);
  const named = recent.flatMap(({ byStage }) => Object.keys(byStage));
  const ids = [...new Set([...stages.map(({ id }) => id), ...named, ...others]), null];
  if (!areCrossed(counts)) return ids.map((stageId) => ({ stageId, received: null }));
  const [now, before] = [kindsByStage(recent), kindsByStage(earlier)];
  return ids.map((stageId) => {
    const kinds = now.get(stageId) ?? noKinds;
    const praise = praiseToCriticism(kinds, before.get(stageId) ?? noKinds);
    return { stageId, received: { kinds, praise } };
  });
}
