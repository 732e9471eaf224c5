import { isLate, partOfAction } from '../action/action.ts';
import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { gatherFollowUps, mattersDue } from '../followUp/gatherFollowUps.ts';
import { measuredMetrics } from '../metric/measuredMetrics.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { FollowUp, FollowUpStore } from '../ports/followUpStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { organisationOn } from '../preferences/standIns.ts';
import { plannedDelivery } from './plannedDelivery.ts';
import { sourcedActions } from './sourcedActions.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export interface FollowUpDeps {
  readonly metrics: Pick<MetricStore, 'summaries'>;
  readonly actions: Pick<ActionStore, 'open'>;
  readonly feedbacks: Pick<FeedbackStore, 'find'>;
  readonly followUps: FollowUpStore;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly calendar: HolidayCalendar;
}

/**
 * Writes the day's cards about measurements that are due and actions past their day into the
 * ledger. Each matter is told once for each week that it waits, whoever plans how often; what a
 * day without a server has missed is told on the next.
 * @param isTimeFor whose time of the day has come; everybody's where left out
 * @returns those written now
 */
export async function planFollowUps(
  deps: FollowUpDeps,
  at: Instant,
  organisation: Organisation,
  isTimeFor: (personId: PersonId) => boolean = () => true,
): Promise<readonly FollowUp[]> {
  const day = helsinkiDate(at);
  const [summaries, open, availability] = await Promise.all([
    deps.metrics.summaries(),
    deps.actions.open(),
    whoIsReachable(deps.conversations),
  ]);
  const late = await sourcedActions(
    deps.feedbacks,
    open.filter((action) => isLate(action, day)),
  );
  // What comes of a feedback is told where the feedback is now.
  const actions = late.map((each) => ({ ...each.action, partId: partOfAction(each) }));
  const states = measuredMetrics(summaries, day);
  const due = mattersDue(states, actions, {
    ...{ day, calendar: deps.calendar, ...availability },
    organisation: organisationOn(organisation, day),
  });
  const untold = await deps.followUps.untold(due.filter(({ personId }) => isTimeFor(personId)));
  const planned: FollowUp[] = [];
  for (const { followUp, matters } of gatherFollowUps(day, untold)) {
    const outcome = await deps.followUps.plan(
      followUp,
      matters,
      plannedDelivery({
        id: `follow-up-${followUp.id}`,
        recipient: { kind: 'person', personId: followUp.personId },
        subject: { kind: 'followUp', id: followUp.id },
        at,
      }),
    );
    if (outcome === 'planned') planned.push(followUp);
  }
  return planned;
}
