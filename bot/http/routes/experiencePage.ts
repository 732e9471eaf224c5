import type { Request } from 'restify';
import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';
import type { ExperiencePageView } from '../../contract/experiences.ts';
import { presentExperiencePage } from '../presenters/presentExperiencePage.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

const experienceId = z.string().regex(idPattern);

/** `GET /api/experiences/:id`: an experience's page. */
export function experiencePageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    return documentOf(await readExperiencePage(deps, viewer, experienceIdOf(request)));
  };
}

/** The id in the address; throws a Refusal `experienceNotFound` for what can be none. */
export function experienceIdOf(request: Request): string {
  const id = experienceId.safeParse((request.params as Record<string, unknown>)['id']);
  if (!id.success) throw new Refusal('experienceNotFound');
  return id.data;
}

/** Throws a Refusal `experienceNotFound` or `experienceWithdrawn`. */
export async function readExperiencePage(
  deps: Pick<RouteDependencies, 'experiences' | 'now'>,
  viewer: Viewer,
  id: string,
): Promise<ExperiencePageView> {
  const found = await deps.experiences.findWithThanks(id, viewer.person.id);
  if (found === null) throw new Refusal('experienceNotFound');
  const { value } = found.experience;
  if (value.state === 'withdrawn') throw new Refusal('experienceWithdrawn');
  return presentExperiencePage(value, found.thankedAt !== null, viewer, deps.now());
}
