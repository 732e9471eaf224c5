import type { ActionId, CorrectiveAction } from '../action/action.ts';
import { holdsWords } from '../action/action.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import { cutoffsOn, heldTooLong, isEmptied, latestReaching } from '../retention/held.ts';
import type { RetainedUntil } from '../retention/held.ts';
import { emptyAction } from './emptyAction.ts';
import { sourcedActions } from './sourcedActions.ts';

export interface PurgingActionsDeps {
  readonly actions: Pick<ActionStore, 'all' | 'find' | 'commit'>;
  readonly feedbacks: Pick<FeedbackStore, 'find'>;
}

/**
 * Removes the words of actions whose time is up: what comes of a feedback goes when the feedback's
 * content has gone, for whatever reason it went, and any so long after it ended. It looks at how things stand, so that what a
 * process did not live to end is done the next time.
 * @returns those whose words were removed, or would be in a dry run
 */
export async function purgeActions(
  { actions, feedbacks }: PurgingActionsDeps,
  {
    day,
    at,
    periods,
    dryRun = false,
  }: RetainedUntil<'contactDays' | 'feedbackTextMonths' | 'actionMonths'>,
): Promise<readonly CorrectiveAction[]> {
  const cutoffs = cutoffsOn(day, periods);
  const last = latestReaching(day, periods.actionMonths);
  const isGone = (feedback: Feedback): boolean =>
    isEmptied(feedback) || heldTooLong(feedback, cutoffs) === 'content';
  const held = (await actions.all()).filter(holdsWords);
  const due = (await sourcedActions(feedbacks, held)).flatMap(({ action, feedback }) =>
    (feedback !== null && isGone(feedback)) || hasEndedBy(action, last) ? [action] : [],
  );
  if (dryRun) return due;
  const emptied = new Map<ActionId, CorrectiveAction>();
  for (const { id } of due) {
    const after = await emptyAction(actions, id, 'removeContent', at);
    if (after !== null) emptied.set(id, after);
  }
  return [...emptied.values()];
}

function hasEndedBy({ endedOn }: CorrectiveAction, last: LocalDate): boolean {
  return endedOn !== null && endedOn <= last;
}
