import { mayDefineMetrics } from '../../domain/organisation/policy.ts';
import { presentFrame } from '../presenters/presentFrame.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage`: that the viewer manages something; each section asks for its own. */
export function manageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    if (!mayDefineMetrics(viewer.organisation, viewer.person)) throw new Refusal('notAllowed');
    return documentOf(presentFrame(viewer, deps.now()));
  };
}
