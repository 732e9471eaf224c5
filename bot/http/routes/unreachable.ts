import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { mayAdminister } from '../../domain/organisation/policy.ts';
import { whoCannotBeReached } from '../../domain/useCases/whoCannotBeReached.ts';
import { presentReach } from '../presenters/presentReach.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage/unreachable`: whom no card reaches; for administrators. */
export function unreachableRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person } = viewer;
    if (!mayAdminister(organisation, person)) throw new Refusal('notAllowed');
    const now = deps.now();
    const reach = await whoCannotBeReached(
      { conversations: deps.conversations, feedbacks: deps.feedback, metrics: deps.metrics },
      helsinkiDate(now),
      organisation,
    );
    return documentOf(presentReach(reach, deps.appLink, viewer, now));
  };
}
