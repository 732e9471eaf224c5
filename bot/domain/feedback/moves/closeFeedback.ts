import type { Feedback } from '../feedback.ts';
import type { ClosingMove } from './closingFields.ts';
import { readClosing } from './closingFields.ts';
import type { MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';

/** An answered feedback ends, with what came of it and what was learned. */
export function closeFeedback(feedback: Feedback, move: ClosingMove): MoveResult {
  const refusal = refuseByState('close', feedback);
  if (refusal !== null) return refusal;
  const read = readClosing(feedback, move, move.at);
  if ('reason' in read) return refused(read.reason);
  const changes = { state: 'closed', closing: read.closing } as const;
  return moved('close', feedback, changes, move, read.closing.learned);
}
