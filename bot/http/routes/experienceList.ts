import { z } from 'zod';
import { searchExperiences } from '../../domain/useCases/searchExperiences.ts';
import { presentExperiences } from '../presenters/presentExperiences.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { optional, optionalText, readQuery, searchText } from '../readQuery.ts';

const given = optionalText(200);

const search = z.object({
  text: searchText(200),
  unit: given,
  stage: given,
  tag: given,
  after: given,
  adopted: optional(z.literal('yes')),
});

const storiesInPage = 12;

/** `GET /api/experiences`: the newest experiences that fit the search, a page at a time. */
export function experienceListRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const asked = readQuery(request, search);
    const found = await searchExperiences(deps, {
      text: asked.text,
      unitId: asked.unit,
      stageId: asked.stage,
      tag: asked.tag,
      adoptedOnly: asked.adopted !== null,
      ...{ limit: storiesInPage, after: asked.after },
    });
    return documentOf(presentExperiences(found, viewer, deps.now()));
  };
}
