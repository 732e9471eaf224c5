import { z } from 'zod';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { presentMetricPage } from '../presenters/presentMetricPage.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

// No store key may hold a slash, a backslash, a hash, a question mark or a control character.
const metricId = z.string().regex(/^[^/\\#?\p{Cc}]{1,100}$/u);

/** `GET /api/metrics/:id`: a metric's page. */
export function metricRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const id = metricId.safeParse((request.params as Record<string, unknown>)['id']);
    if (!id.success) throw new Refusal('metricNotFound');
    const found = await deps.metrics.find(id.data);
    if (found === null) throw new Refusal('metricNotFound');
    const { counterMetricId } = found.value.metric;
    const [counter, actions, superseded] = await Promise.all([
      counterMetricId === null ? null : deps.metrics.find(counterMetricId),
      deps.actions.ofMetric(id.data),
      deps.metrics.superseded(id.data),
    ]);
    const source = {
      history: found.value,
      counterMetric: counter?.value ?? null,
      actions,
      superseded,
    };
    const now = deps.now();
    return documentOf(presentMetricPage(source, viewer, now, helsinkiDate(now)));
  };
}
