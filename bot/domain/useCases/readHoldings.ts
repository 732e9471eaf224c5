import type { CorrectiveAction } from '../action/action.ts';
import type { Metric } from '../metric/metric.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';

/** What is in a person's name beside posts: it waits for somebody when the person has left. */
export interface Holdings {
  /** In whose responsibility chain the person is. */
  readonly metrics: readonly Metric[];
  /** Open ones. */
  readonly actions: readonly CorrectiveAction[];
}

export async function readHoldings(
  deps: {
    readonly metrics: Pick<MetricStore, 'summaries'>;
    readonly actions: Pick<ActionStore, 'open'>;
  },
  personId: PersonId,
): Promise<Holdings> {
  const [summaries, open] = await Promise.all([deps.metrics.summaries(), deps.actions.open()]);
  return {
    metrics: summaries.flatMap(({ metric }) =>
      Object.values(metric.responsibility).includes(personId) ? [metric] : [],
    ),
    actions: open.filter(({ responsibleId }) => responsibleId === personId),
  };
}
