import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface PassingToRegistry extends MoveBy {
  /** What it is instead of feedback: an appeal, a request for documents … */
  readonly reason: string;
}

/**
 * Not feedback but a matter with statutory deadlines of its own: it leaves the feedback's clock,
 * keeping the day of receipt, from which those deadlines are counted.
 */
export function passToRegistry(feedback: Feedback, move: PassingToRegistry): MoveResult {
  const refusal = refuseByState('passToRegistry', feedback);
  if (refusal !== null) return refusal;
  const reason = requireText('reason', move.reason);
  if ('reason' in reason) return refused(reason.reason);
  const changes = { state: 'passedToRegistry', passedOnAt: move.at } as const;
  return moved('passToRegistry', feedback, changes, move, reason.text);
}
