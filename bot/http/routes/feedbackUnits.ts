import type { FoundUnits } from '../../contract/feedback.ts';
import { findUnits } from '../../domain/organisation/findUnits.ts';
import { presentUnits } from '../presenters/presentUnits.ts';
import { viewerOf } from '../viewer.ts';
import type { Route, RouteDependencies } from './route.ts';

/** As many as are read under a field while one types. */
const mostUnits = 15;

/** `GET /api/units?query=`: units by the words typed; without any those nearest to the person. */
export function feedbackUnitsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person, words } = viewer;
    const query = new URLSearchParams(request.getQuery()).get('query') ?? '';
    const found = findUnits(organisation, {
      ...{ query: query.slice(0, 100), near: person.unitId },
      ...{ language: words.language, limit: mostUnits },
    });
    const body: FoundUnits = { units: presentUnits(found, viewer) };
    return { kind: 'outcome', status: 200, body };
  };
}
