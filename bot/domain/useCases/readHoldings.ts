import { endOfTime } from '../calendar/localDate.ts';
import type { SourcedAction } from '../action/action.ts';
import type { Metric } from '../metric/metric.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { FeedbackStore, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { sourcedActions } from './sourcedActions.ts';

/** What is in a person's name beside posts: it waits for somebody when the person has left. */
export interface Holdings {
  /** In whose responsibility chain the person is. */
  readonly metrics: readonly Metric[];
  /** Open ones that the person has taken into handling and that have a day to keep. */
  readonly feedbacks: readonly OpenFeedback[];
  /** Open ones. */
  readonly actions: readonly SourcedAction[];
}

export async function readHoldings(
  deps: {
    readonly metrics: Pick<MetricStore, 'summaries'>;
    readonly actions: Pick<ActionStore, 'open'>;
    readonly feedback: Pick<FeedbackStore, 'due' | 'find'>;
  },
  personId: PersonId,
): Promise<Holdings> {
  const [summaries, open, due] = await Promise.all([
    deps.metrics.summaries(),
    deps.actions.open(),
    deps.feedback.due(endOfTime),
  ]);
  return {
    metrics: summaries.flatMap(({ metric }) =>
      Object.values(metric.responsibility).includes(personId) ? [metric] : [],
    ),
    feedbacks: due.filter(({ handlerId }) => handlerId === personId),
    actions: await sourcedActions(
      deps.feedback,
      open.filter(({ responsibleId }) => responsibleId === personId),
    ),
  };
}
