import type { Feedback } from '../feedback.ts';
import type { Answer } from './answerFeedback.ts';
import type { MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

/** The customer was told how things stand: a line in the trail that closes and moves nothing. */
export function giveInterimAnswer(feedback: Feedback, move: Answer): MoveResult {
  const refusal = refuseByState('interimAnswer', feedback);
  if (refusal !== null) return refusal;
  const answer = requireText('text', move.text);
  if ('reason' in answer) return refused(answer.reason);
  return moved('interimAnswer', feedback, {}, move, answer.text);
}
