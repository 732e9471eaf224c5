import type { Request } from 'restify';
import { mayAdminister } from '../domain/organisation/policy.ts';
import { Refusal } from './refusal.ts';
import type { RouteDependencies } from './routes/route.ts';
import { viewerOf, type Viewer } from './viewer.ts';

/** The signed-in administrator. Throws a Refusal `notAllowed` for everybody else. */
export async function administratorOf(request: Request, deps: RouteDependencies): Promise<Viewer> {
  deps.limit(request);
  const viewer = await viewerOf(request, deps);
  if (!mayAdminister(viewer.organisation, viewer.person)) throw new Refusal('notAllowed');
  return viewer;
}
