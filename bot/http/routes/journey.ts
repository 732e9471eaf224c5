import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { journeyFigures } from '../../domain/overview/journey.ts';
import { presentJourney } from '../presenters/presentJourney.ts';
import { viewerOf } from '../viewer.ts';
import { areaGiven } from './areaGiven.ts';
import { readJourney } from './readJourney.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { queryOf } from '../readQuery.ts';

/** `GET /api/journey?area=`: every stage of the customer's journey, for a part of the organisation. */
export function journeyRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const now = deps.now();
    const today = helsinkiDate(now);
    const area = areaGiven(queryOf(request));
    const { source, metricNames } = await readJourney(deps, viewer, today);
    const figures = journeyFigures(source, area, today);
    return documentOf(presentJourney(figures, metricNames, viewer, now, today));
  };
}
