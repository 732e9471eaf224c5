import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { compareDates } from '../../domain/calendar/localDate.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { maySeeStuckFeedback } from '../../domain/organisation/policy.ts';
import { findStuck } from '../../domain/useCases/findStuck.ts';
import { sourcedActions } from '../../domain/useCases/sourcedActions.ts';
import { presentStuck, type LeftActions } from '../presenters/presentStuck.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage/stuck`: what does not get on, for the network's editors. */
export function stuckRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person } = viewer;
    if (!maySeeStuckFeedback(organisation, person)) throw new Refusal('notAllowed');
    const asOf = deps.now();
    const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
    const [stuck, left] = await Promise.all([
      findStuck({ feedbacks: deps.feedback }, organisation),
      readLeftActions(deps, organisation),
    ]);
    return documentOf(presentStuck(stuck, left, viewer, asOf, now));
  };
}

async function readLeftActions(
  { actions, feedback, metrics }: RouteDependencies,
  { former }: Organisation,
): Promise<LeftActions> {
  const left = (await actions.open())
    .filter(({ responsibleId }) => former.people.has(responsibleId))
    .toSorted((one, other) => compareDates(one.dueOn, other.dueOn));
  const known = left.length === 0 ? [] : await metrics.summaries();
  return {
    actions: await sourcedActions(feedback, left),
    metricNames: new Map(known.map(({ metric }) => [metric.id, metric.name])),
  };
}
