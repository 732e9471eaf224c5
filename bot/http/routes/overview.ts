import { endOfTime } from '../../domain/calendar/localDate.ts';
import { z } from 'zod';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { overviewFigures, type OverviewSource } from '../../domain/overview/overviewFigures.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import type { OverviewScope } from '../presenters/overviewScope.ts';
import { presentOverview } from '../presenters/presentOverview.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { queryOf } from '../readQuery.ts';
import { readMissing } from './setUp.ts';

/** Without a visit that the reader's browser knows of. */
const usuallySince = 7 * 24 * 3_600_000;
/** What is older than a quarter is no news. */
const longestSince = 92 * 24 * 3_600_000;

const instant = z.iso.datetime();

/** `GET /api/overview?area=&since=`: everything that the tab's first view shows. */
export function overviewRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const now = deps.now();
    const today = helsinkiDate(now);
    const scope = scopeOf(queryOf(request), viewer, now);
    const [source, missing] = await Promise.all([
      readSource(deps, viewer, today),
      readMissing(deps, viewer),
    ]);
    const wish = { areaId: scope.area?.id ?? null, since: scope.since };
    const figures = overviewFigures(source, viewer.person.id, today, wish);
    return documentOf(
      presentOverview(figures, scope, viewer, now, { today, calendar: deps.calendar }, missing),
    );
  };
}

/** Throws a Refusal `notFound` for an area that is none, `queryUnfit` for what is no instant. */
function scopeOf(query: URLSearchParams, { organisation }: Viewer, now: Instant): OverviewScope {
  const areaId = query.get('area');
  const area = areaId === null ? null : organisation.parts.get(areaId);
  if (area === undefined) throw new Refusal('notFound');
  const visit = query.get('since');
  if (visit !== null && !instant.safeParse(visit).success) throw new Refusal('queryUnfit');
  const ago = (milliseconds: number): Instant =>
    new Date(Date.parse(now) - milliseconds).toISOString();
  if (visit === null || visit > now) return { area, since: ago(usuallySince), isVisit: false };
  const earliest = ago(longestSince);
  return visit < earliest
    ? { area, since: earliest, isVisit: false }
    : { area, since: visit, isVisit: true };
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
