import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { maySeeStuckFeedback } from '../../domain/organisation/policy.ts';
import { findStuck } from '../../domain/useCases/findStuck.ts';
import { presentStuck } from '../presenters/presentStuck.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage/stuck`: feedback that does not get on, for the network's editors. */
export function stuckRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person } = viewer;
    if (!maySeeStuckFeedback(organisation, person)) throw new Refusal('notAllowed');
    const asOf = deps.now();
    const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
    const stuck = await findStuck({ feedbacks: deps.feedback }, organisation);
    return documentOf(presentStuck(stuck, viewer, asOf, now));
  };
}
