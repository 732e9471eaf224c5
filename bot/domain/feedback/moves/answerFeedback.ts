import { answered } from '../answered.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface Answer extends MoveBy {
  /** What the customer was answered. */
  readonly text: string;
}

/** The customer has got the answer; the clock ends here. */
export function answerFeedback(
  feedback: Feedback,
  move: Answer,
  { calendar }: Pick<MoveContext, 'calendar'>,
): MoveResult {
  const refusal = refuseByState('answer', feedback);
  if (refusal !== null) return refusal;
  const answer = requireText('text', move.text);
  if ('reason' in answer) return refused(answer.reason);
  return moved('answer', feedback, answered(feedback, move.at, calendar), move, answer.text);
}
