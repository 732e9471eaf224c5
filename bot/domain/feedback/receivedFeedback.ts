import type { ReceivedFeedback, ReceivedWhat } from '../ports/feedbackStore.ts';
import { answerTiming } from './counted.ts';
import type { Feedback } from './feedback.ts';
import { hasMissedItsDay, openFeedbackOf } from './openFeedback.ts';

/** The line by which figures lead to their single feedbacks. */
export function receivedFeedbackOf(feedback: Feedback): ReceivedFeedback {
  const { receivedThrough, stageId } = feedback;
  const line = openFeedbackOf(feedback);
  return { ...line, receivedThrough, stageId, answered: answerTiming(feedback) };
}

/** True for one of those that are asked for. */
export function isSuch(line: ReceivedFeedback, what: ReceivedWhat): boolean {
  const { kind, stageId, receivedThrough, missedBy } = what;
  return (
    (kind === undefined || line.kind === kind) &&
    (stageId === undefined || line.stageId === stageId) &&
    (receivedThrough === undefined || line.receivedThrough === receivedThrough) &&
    (missedBy === undefined || line.answered === 'late' || hasMissedItsDay(line, missedBy))
  );
}

/** The newest receipt first; of one day always in the same order. */
export function newestReceiptFirst(one: ReceivedFeedback, other: ReceivedFeedback): number {
  if (one.receivedOn !== other.receivedOn) return one.receivedOn > other.receivedOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
