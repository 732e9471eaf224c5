import type { ConversationStore } from '../ports/conversationStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { setUpSteps, type SetUpStep } from '../setUp/setUpSteps.ts';

export interface SetUpDeps {
  readonly conversations: Pick<ConversationStore, 'networkChannel'>;
  readonly metrics: Pick<MetricStore, 'summaries'>;
}

/** How far the city is with what a new one does first. */
export async function readSetUp(
  { conversations, metrics }: SetUpDeps,
  organisation: Organisation,
): Promise<readonly SetUpStep[]> {
  const [channel, summaries] = await Promise.all([
    conversations.networkChannel(),
    metrics.summaries(),
  ]);
  return setUpSteps({
    organisation,
    hasChannel: channel !== null,
    metrics: summaries.map(({ metric }) => metric),
  });
}
