import { endOfTime } from '../../domain/calendar/localDate.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { feedbackFigures } from '../../domain/overview/feedbackFigures.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import { partsAnsweredFor } from '../../domain/organisation/tree.ts';
import { presentFeedback, type FeedbackSource } from '../presenters/presentFeedback.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { areaGiven } from './areaGiven.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { queryOf } from '../readQuery.ts';

/** More of one's own would not be read in a list. */
const mostLogged = 50;

/** `GET /api/feedback?area=`: a part's figures, the viewer's queue and what the viewer has logged. */
export function feedbackListRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const asOf = deps.now();
    const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
    const area = areaGiven(queryOf(request));
    const source = await readSource(deps, viewer, area, now.today);
    return documentOf(presentFeedback(source, viewer, asOf, now));
  };
}

/** Three ranges side by side, and for a manager the queue of each unit answered for. */
async function readSource(
  { feedback, calendar }: RouteDependencies,
  { organisation, person }: Viewer,
  area: PartId | null,
  today: LocalDate,
): Promise<FeedbackSource> {
  const { now, before } = twelveMonths(today);
  const units = partsAnsweredFor(organisation, person.id).map(({ id }) => id);
  const [counts, withDay, logged, queue] = await Promise.all([
    feedback.counts(before.from, now.to),
    feedback.due(endOfTime),
    feedback.loggedBy(person.id, mostLogged),
    units.length === 0 ? null : feedback.queue(units),
  ]);
  const figures = { organisation, counts, withDay, calendar };
  return { scope: feedbackFigures(figures, area, today), queue, logged };
}
