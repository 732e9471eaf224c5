import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { ownUnits } from '../../domain/overview/needsMe.ts';
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

/** Side by side, from rows kept ready: what the view costs does not grow with the feedback's age. */
async function readSource(
  deps: RouteDependencies,
  { organisation, person }: Viewer,
  today: LocalDate,
): Promise<OverviewSource> {
  const { now, before } = twelveMonths(today);
  const units = ownUnits(organisation, person.id);
  const [metrics, counts, withDay, queue] = await Promise.all([
    deps.metrics.summaries(),
    deps.feedback.counts(before.from, now.to),
    deps.feedback.due(endOfTime),
    units.length === 0 ? [] : deps.feedback.queue(units),
  ]);
  return { organisation, metrics, counts, withDay, queue };
}
