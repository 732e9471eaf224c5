import type { LocalDate } from '../../domain/calendar/time.ts';
import type { JourneySource } from '../../domain/overview/journey.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import type { MetricNames } from '../presenters/presentJourneyStage.ts';
import { actionsSeenBy, sourcedActions } from '../../domain/useCases/sourcedActions.ts';
import type { Viewer } from '../viewer.ts';
import type { RouteDependencies } from './route.ts';

/** Three ranges of rows kept ready, and each feedback that an open action is about. */
export async function readJourney(
  deps: Pick<RouteDependencies, 'actions' | 'feedback' | 'metrics'>,
  { organisation, person }: Viewer,
  today: LocalDate,
): Promise<{ readonly source: JourneySource; readonly metricNames: MetricNames }> {
  const { now, before } = twelveMonths(today);
  const [counts, metrics, actions] = await Promise.all([
    deps.feedback.counts(before.from, now.to),
    deps.metrics.summaries(),
    deps.actions.open(),
  ]);
  const sourced = await sourcedActions(deps.feedback, actions);
  const seen = actionsSeenBy(organisation, person, sourced);
  return {
    source: { organisation, counts, metrics, actions: seen },
    metricNames: new Map(metrics.map(({ metric }) => [metric.id, metric.name])),
  };
}
