import { z } from 'zod';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { firstDayOf } from '../../domain/calendar/localDate.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { feedbackKinds, receivingChannels } from '../../domain/feedback/feedback.ts';
import { scopeOf } from '../../domain/organisation/scope.ts';
import { onTimeSince } from '../../domain/overview/answeredOnTime.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import { findCases, type CaseSearch } from '../../domain/useCases/findCases.ts';
import { presentFeedbackCases } from '../presenters/presentFeedbackCases.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { areaGiven } from './areaGiven.ts';
import { optional, queryOf, readQuery } from '../readQuery.ts';

const asked = z.object({
  kind: optional(z.enum(feedbackKinds)),
  channel: optional(z.enum(receivingChannels)),
  /** Empty: those without a stage. */
  stage: z.string().max(200).nullable(),
  missed: optional(z.literal('yes')),
});

const casesShown = 100;

/** `GET /api/feedback-cases`: the single feedbacks behind a figure that the viewer may read. */
export function feedbackCasesRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person } = viewer;
    const asOf = deps.now();
    const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
    const { part } = scopeOf(organisation, areaGiven(queryOf(request)));
    const search = { partId: part?.id ?? null, ...searchOf(readQuery(request, asked), now.today) };
    const feedbacks = deps.feedback;
    const found = await findCases({ feedbacks }, search, person, organisation, casesShown);
    return documentOf(presentFeedbackCases(found, search, part, viewer, asOf, now));
  };
}

function searchOf(
  { kind, channel, stage, missed }: z.infer<typeof asked>,
  today: LocalDate,
): Omit<CaseSearch, 'partId'> {
  return {
    since: missed === null ? firstDayOf(twelveMonths(today).now.from) : onTimeSince(today),
    what: {
      ...(kind === null ? {} : { kind }),
      ...(channel === null ? {} : { receivedThrough: channel }),
      ...(stage === null ? {} : { stageId: stage === '' ? null : stage }),
      ...(missed === null ? {} : { missedBy: today }),
    },
  };
}
