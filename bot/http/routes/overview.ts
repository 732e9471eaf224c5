import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { overviewFigures, type OverviewSource } from '../../domain/overview/overviewFigures.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import { presentOverview } from '../presenters/presentOverview.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** Later than any day that anything is due. */
const endOfTime: LocalDate = '9999-12-31';

/** `GET /api/overview`: everything that the tab's first view shows. */
export function overviewRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const now = deps.now();
    const today = helsinkiDate(now);
    const source = await readSource(deps, viewer, today);
    const figures = overviewFigures(source, viewer.person.id, today);
    return documentOf(presentOverview(figures, viewer, now));
  };
}

/** Ranges of rows kept ready, side by side, however many units the viewer answers for. */
async function readSource(
  deps: RouteDependencies,
  { organisation }: Viewer,
  today: LocalDate,
): Promise<OverviewSource> {
  const { now, before } = twelveMonths(today);
  const [metrics, counts, withDay, actions, records] = await Promise.all([
    deps.metrics.summaries(),
    deps.feedback.counts(before.from, now.to),
    deps.feedback.due(endOfTime),
    deps.actions.open(),
    deps.coverage.all(),
  ]);
  const { calendar } = deps;
  return { organisation, metrics, counts, withDay, actions, records, calendar };
}
