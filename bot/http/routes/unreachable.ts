import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { whoCannotBeReached } from '../../domain/useCases/whoCannotBeReached.ts';
import { administratorOf } from '../administratorOf.ts';
import { presentReach } from '../presenters/presentReach.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage/unreachable`: whom no card reaches; for administrators. */
export function unreachableRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const now = deps.now();
    const reach = await whoCannotBeReached(
      { conversations: deps.conversations, feedbacks: deps.feedback, metrics: deps.metrics },
      helsinkiDate(now),
      viewer.organisation,
    );
    return documentOf(presentReach(reach, deps.appLink, viewer, now));
  };
}
