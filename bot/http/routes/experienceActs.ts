import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';
import { mayThank } from '../../domain/organisation/policy.ts';
import { adoptExperience } from '../../domain/useCases/adoptExperience.ts';
import { thankExperience } from '../../domain/useCases/thankExperience.ts';
import { presentExperiencePage } from '../presenters/presentExperiencePage.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { experienceIdOf, readExperiencePage } from './experiencePage.ts';
import type { Route, RouteDependencies } from './route.ts';

const largestBody = 2_000;
const thanksBody = z.object({ wish: z.enum(['thank', 'takeBack']) });
const adoptionBody = z.object({
  wish: z.enum(['adopt', 'takeBack']),
  unitId: z.string().regex(idPattern),
});

/** `POST /api/experiences/:id/thanks`: thanks, or takes one's thanks back. */
export function experienceThanksRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { person, organisation } = viewer;
    const id = experienceIdOf(request);
    const body = thanksBody.safeParse(await readJsonBody(request, largestBody));
    if (!body.success) throw new Refusal('badRequest', body.error);
    if (!mayThank(organisation, person)) throw new Refusal('notAllowed');
    const at = deps.now();
    const outcome = await thankExperience(deps, { id, wish: body.data.wish, person, at });
    switch (outcome.kind) {
      case 'notFound':
        throw new Refusal('experienceNotFound');
      case 'withdrawn':
        throw new Refusal('experienceWithdrawn');
      case 'thanked':
      case 'takenBack': {
        deps.deliverSoon();
        const thanked = outcome.kind === 'thanked';
        const page = presentExperiencePage(outcome.experience, thanked, viewer, at);
        return { kind: 'outcome', status: 200, body: page };
      }
    }
  };
}

/** `POST /api/experiences/:id/adoptions`: a unit takes it into use, or takes that back. */
export function experienceAdoptionsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { person, organisation } = viewer;
    const id = experienceIdOf(request);
    const body = adoptionBody.safeParse(await readJsonBody(request, largestBody));
    if (!body.success) throw new Refusal('badRequest', body.error);
    const click = { id, ...body.data, person, at: deps.now() };
    const outcome = await adoptExperience(deps, click, organisation);
    switch (outcome.kind) {
      case 'notFound':
        throw new Refusal('experienceNotFound');
      case 'withdrawn':
        throw new Refusal('experienceWithdrawn');
      case 'unknownUnit':
        throw new Refusal('badRequest');
      case 'notAllowed':
        throw new Refusal('notAllowed');
      case 'adopted':
      case 'takenBack':
        deps.deliverSoon();
        return {
          ...{ kind: 'outcome', status: 200 },
          body: await readExperiencePage(deps, viewer, id),
        };
    }
  };
}
