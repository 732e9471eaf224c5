import { z } from 'zod';
import { searchExperiences } from '../../domain/useCases/searchExperiences.ts';
import { presentExperiences } from '../presenters/presentExperiences.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { readQuery } from '../readQuery.ts';

const given = z.string().trim().min(1).max(200).nullable().catch(null);

/** What does not fit is as not asked for: an old link still shows something. */
const search = z.object({
  text: given,
  unit: given,
  stage: given,
  tag: given,
  after: given,
  adopted: z.literal('yes').nullable().catch(null),
});

const storiesInPage = 12;

/** `GET /api/experiences`: the newest experiences that fit the search, a page at a time. */
export function experienceListRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const asked = readQuery(request, search);
    const found = await searchExperiences(deps, {
      text: asked.text ?? '',
      unitId: asked.unit,
      stageId: asked.stage,
      tag: asked.tag,
      adoptedOnly: asked.adopted !== null,
      ...{ limit: storiesInPage, after: asked.after },
    });
    return documentOf(presentExperiences(found, viewer, deps.now()));
  };
}
