import type { FoundUnits } from '../../contract/feedback.ts';
import { findUnits } from '../../domain/organisation/findUnits.ts';
import { localized } from '../../domain/language.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import { viewerOf } from '../viewer.ts';
import type { Route, RouteDependencies } from './route.ts';

/** As many as are read under a field while one types. */
const mostUnits = 15;

/** `GET /api/units?query=`: units by the words typed; without any those nearest to the person. */
export function feedbackUnitsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { organisation, person, words } = await viewerOf(request, deps);
    const query = new URLSearchParams(request.getQuery()).get('query') ?? '';
    const found = findUnits(organisation, {
      ...{ query: query.slice(0, 100), near: person.unitId },
      ...{ language: words.language, limit: mostUnits },
    });
    const body: FoundUnits = {
      units: found.map((unit) => {
        // Many areas have a "Customer service".
        const area = areaOf(organisation, unit.id);
        const names = [unit, ...(area === null || area === unit ? [] : [area])];
        return {
          code: unit.id,
          text: names.map(({ name }) => localized(name, words.language)).join(' · '),
        };
      }),
    };
    return { kind: 'outcome', status: 200, body };
  };
}
