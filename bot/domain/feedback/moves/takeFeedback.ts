import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { moved, refuseByState } from './move.ts';

/** Somebody takes the feedback into handling and answers for it from now on. */
export function takeFeedback(feedback: Feedback, move: MoveBy): MoveResult {
  return (
    refuseByState('take', feedback) ??
    moved(
      'take',
      feedback,
      { state: 'inHandling', handlerId: move.by, takenAt: feedback.takenAt ?? move.at },
      move,
      null,
    )
  );
}
