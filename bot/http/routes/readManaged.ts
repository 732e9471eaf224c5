import type { ManagedMetricView } from '../../contract/manageMetrics.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { presentManagedMetric } from '../presenters/presentManagedMetric.ts';
import type { Viewer } from '../viewer.ts';
import type { RouteDependencies } from './route.ts';

/** Reads what stands beside the metric's definition. */
export async function readManaged(
  deps: Pick<RouteDependencies, 'metrics' | 'actions' | 'now'>,
  viewer: Viewer,
  history: MetricHistory,
): Promise<ManagedMetricView> {
  const [summaries, actions] = await Promise.all([
    deps.metrics.summaries(),
    deps.actions.ofMetric(history.metric.id),
  ]);
  const now = deps.now();
  const all = summaries.map(({ metric }) => metric);
  return presentManagedMetric(history, { all, actions }, viewer, now, helsinkiDate(now));
}
