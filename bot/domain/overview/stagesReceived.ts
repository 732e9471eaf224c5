import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, StageId } from '../organisation/organisation.ts';
import type { FeedbackCounts } from '../ports/feedbackStore.ts';
import { praiseToCriticism, type PraiseToCriticism } from '../statistics/praiseToCriticism.ts';
import { areCrossed, joinedKinds, kindsByStage, noKinds, type KindSums } from './kindSums.ts';
import { spansOf } from './twelveMonths.ts';

/** What was received about one stage of the journey in the last twelve months. */
export interface StageReceived {
  /** Null: no stage was chosen. */
  readonly stageId: StageId | null;
  /** Null while rows of an earlier version are among the counts, which cannot tell. */
  readonly received: { readonly kinds: KindSums; readonly praise: PraiseToCriticism } | null;
}

/** Every stage in the city's own order, then what has none or one that the city no longer has. */
export function stagesReceived(
  { stages }: Organisation,
  counts: readonly FeedbackCounts[],
  today: LocalDate,
): readonly StageReceived[] {
  const ids: readonly (StageId | null)[] = [...stages.map(({ id }) => id), null];
  if (!areCrossed(counts)) return ids.map((stageId) => ({ stageId, received: null }));
  const { recent, earlier } = spansOf(counts, today);
  const [now, before] = [recent, earlier].map((span) => kindsOfKnown(ids, span));
  return ids.map((stageId) => {
    const kinds = now?.get(stageId) ?? noKinds;
    const praise = praiseToCriticism(kinds, before?.get(stageId) ?? noKinds);
    return { stageId, received: { kinds, praise } };
  });
}

function kindsOfKnown(
  ids: readonly (StageId | null)[],
  counts: readonly FeedbackCounts[],
): ReadonlyMap<StageId | null, KindSums> {
  const sums = new Map<StageId | null, KindSums>();
  for (const [id, kinds] of kindsByStage(counts)) {
    const known = ids.includes(id) ? id : null;
    sums.set(known, joinedKinds(sums.get(known) ?? noKinds, kinds));
  }
  return sums;
}
