import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { readCoverage } from '../../domain/useCases/readCoverage.ts';
import { presentCoverage } from '../presenters/presentCoverage.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/coverage`: every unit and subsidiary. */
export function coverageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const now = deps.now();
    const { parts } = await readCoverage(
      { ...deps, feedbacks: deps.feedback },
      viewer.organisation,
      now,
    );
    return documentOf(presentCoverage(parts, viewer, now, helsinkiDate(now)));
  };
}
