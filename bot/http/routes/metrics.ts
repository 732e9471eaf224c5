import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { presentMetrics } from '../presenters/presentMetrics.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/metrics`: the table of all metrics. */
export function metricsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const summaries = await deps.metrics.summaries();
    const now = deps.now();
    return documentOf(presentMetrics(summaries, viewer, now, helsinkiDate(now)));
  };
}
