import type { Feedback } from '../feedback.ts';
import type { ClosingMove } from './closingFields.ts';
import { readClosing } from './closingFields.ts';
import type { MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';

/** A feedback that nobody waits to have answered ends: thanks passed on, a wish taken note of. */
export function closeWithoutAnswer(feedback: Feedback, move: ClosingMove): MoveResult {
  const refusal = refuseByState('closeWithoutAnswer', feedback);
  if (refusal !== null) return refusal;
  if (feedback.answerWanted) return refused({ kind: 'answerIsWanted' });
  if (move.outcome === 'answered') return refused({ kind: 'outcomeNeedsAnswer' });
  const read = readClosing(feedback, move, move.at);
  if ('reason' in read) return refused(read.reason);
  const changes = { state: 'closed', closing: read.closing } as const;
  return moved('closeWithoutAnswer', feedback, changes, move, read.closing.learned);
}
