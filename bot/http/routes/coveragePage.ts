import { z } from 'zod';
import type { CoveragePageView } from '../../contract/coverage.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { readCoverage } from '../../domain/useCases/readCoverage.ts';
import { presentCoveragePage } from '../presenters/presentCoveragePage.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/coverage/:id`: one of them. */
export function coveragePageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    return documentOf(await readCoveragePage(deps, viewer, partIdOf(request.params)));
  };
}

/** Throws a Refusal `partNotFound` for what is no unit or subsidiary. */
export async function readCoveragePage(
  deps: RouteDependencies,
  viewer: Viewer,
  partId: string,
): Promise<CoveragePageView> {
  const now = deps.now();
  const sources = { ...deps, feedbacks: deps.feedback };
  const { parts, records } = await readCoverage(sources, viewer.organisation, now);
  const found = parts.find(({ part }) => part.id === partId);
  if (found === undefined) throw new Refusal('partNotFound');
  return presentCoveragePage(found, records, viewer, now, helsinkiDate(now));
}

const withId = z.object({ id: z.string() });

/** The id in the address; whether there is such a part is told when it is looked for. */
export function partIdOf(params: unknown): string {
  return withId.parse(params).id;
}
