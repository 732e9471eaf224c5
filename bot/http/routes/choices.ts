import type { Coded } from '../../contract/figures.ts';
import type { FoundChoices } from '../../contract/form.ts';
import { findPeople } from '../../domain/organisation/findPeople.ts';
import { findParts, type PartSearch } from '../../domain/organisation/findParts.ts';
import { findUnits } from '../../domain/organisation/findUnits.ts';
import { presentPeople } from '../presenters/presentPeople.ts';
import { presentParts } from '../presenters/presentParts.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import type { Answer, Route, RouteDependencies } from './route.ts';
import { queryOf } from '../readQuery.ts';

/** As many as are read under a field while one types. */
const limit = 15;

/** `GET /api/units?query=`: units by the words typed; without any those nearest to the person. */
export const unitsRoute = choicesRoute((query, viewer) =>
  presentParts(findUnits(viewer.organisation, partSearch(query, viewer)), viewer),
);

/** `GET /api/parts?query=`: the same of parts of every level. */
export const partsRoute = choicesRoute((query, viewer) =>
  presentParts(findParts(viewer.organisation, partSearch(query, viewer)), viewer),
);

function partSearch(query: string, { person, words }: Viewer): PartSearch {
  return { query, near: person.unitId, language: words.language, limit };
}

/** `GET /api/people?query=`: people by the words typed; without any those nearest to the person. */
export const peopleRoute = choicesRoute((query, viewer) => {
  const { organisation, person } = viewer;
  const found = findPeople(organisation, { query, near: person.unitId, limit });
  return presentPeople(found, viewer);
});

/** Finds among what is in memory already: the organisation. */
function choicesRoute(find: (query: string, viewer: Viewer) => readonly Coded[]) {
  return (deps: RouteDependencies): Route =>
    async (request): Promise<Answer> => {
      deps.limit(request);
      const viewer = await viewerOf(request, deps);
      const query = queryOf(request).get('query') ?? '';
      const body: FoundChoices = { choices: find(query.slice(0, 100), viewer) };
      return { kind: 'outcome', status: 200, body };
    };
}
