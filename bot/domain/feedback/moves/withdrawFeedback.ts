import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { optionalText, requireText } from './textField.ts';

export interface Withdrawal extends MoveBy {
  /** Asked of everyone but the one who logged the feedback and takes it back while it is new. */
  readonly reason: string | null;
}

/** The feedback was a mistake: what the customer said and the contact details go, the trail stays. */
export function withdrawFeedback(feedback: Feedback, move: Withdrawal): MoveResult {
  const refusal = refuseByState('withdraw', feedback);
  if (refusal !== null) return refusal;
  const takesBack = feedback.state === 'new' && feedback.loggedBy === move.by;
  const reason = takesBack
    ? optionalText('reason', move.reason)
    : requireText('reason', move.reason ?? '');
  if ('reason' in reason) return refused(reason.reason);
  return moved(
    'withdraw',
    feedback,
    { state: 'withdrawn', text: null, decision: null, closing: null },
    move,
    reason.text,
    'remove',
  );
}
