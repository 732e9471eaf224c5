import type { PartId } from '../organisation/organisation.ts';
import type { PartTies } from '../organisation/edits/partTies.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';

export interface TiesDeps {
  readonly feedback: Pick<FeedbackStore, 'queue'>;
  readonly metrics: Pick<MetricStore, 'summaries'>;
  readonly actions: Pick<ActionStore, 'open'>;
  readonly conversations: Pick<ConversationStore, 'sharingChannels'>;
}

/**
 * What hangs on the part in other places than the organisation. It may grow until the part has
 * ended; what comes at the last moment is dealt with by the part above.
 */
export async function readPartTies(
  { feedback, metrics, actions, conversations }: TiesDeps,
  partId: PartId,
): Promise<PartTies> {
  const [queue, summaries, open, sharing] = await Promise.all([
    feedback.queue([partId]),
    metrics.summaries(),
    actions.open(),
    conversations.sharingChannels(),
  ]);
  return {
    openFeedbacks: queue.length,
    metrics: summaries.flatMap(({ metric }) => (metric.partId === partId ? [metric] : [])),
    openActions: open.filter((action) => action.partId === partId).length,
    channels: sharing.flatMap(({ areaId, name }) => (areaId === partId ? [name] : [])),
  };
}
