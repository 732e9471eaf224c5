import type { Request } from 'restify';
import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';
import type { MetricPageView } from '../../contract/metrics.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { MetricId } from '../../domain/metric/metric.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { presentMetricPage } from '../presenters/presentMetricPage.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

export const metricId = z.string().regex(idPattern);

/** `GET /api/metrics/:id`: a metric's page. */
export function metricRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    return documentOf(await readMetricPage(deps, viewer, await findMetric(deps, request)));
  };
}

/** The metric that the address names. Throws a Refusal `metricNotFound`. */
export async function findMetric(
  { metrics }: Pick<RouteDependencies, 'metrics'>,
  request: Request,
): Promise<MetricHistory> {
  const id = metricIdOf(request);
  const found = id === null ? null : await metrics.find(id);
  if (found === null) throw new Refusal('metricNotFound');
  return found.value;
}

/** The id in the address; null where no metric can have it. */
export function metricIdOf(request: Request): MetricId | null {
  const id = metricId.safeParse((request.params as Record<string, unknown>)['id']);
  return id.success ? id.data : null;
}

/** Reads what the page shows beside the metric and its measurements. */
export async function readMetricPage(
  deps: Pick<RouteDependencies, 'metrics' | 'actions' | 'coverage' | 'now'>,
  viewer: Viewer,
  history: MetricHistory,
): Promise<MetricPageView> {
  const { id, partId, counterMetricId } = history.metric;
  const [counter, actions, superseded, { utilisation }] = await Promise.all([
    counterMetricId === null ? null : deps.metrics.find(counterMetricId),
    deps.actions.ofMetric(id),
    deps.metrics.superseded(id),
    deps.coverage.all(),
  ]);
  const source = {
    history,
    counterMetric: counter?.value ?? null,
    actions,
    superseded,
    utilisation: utilisation.filter((note) => note.partId === partId),
  };
  const now = deps.now();
  return presentMetricPage(source, viewer, now, helsinkiDate(now));
}
