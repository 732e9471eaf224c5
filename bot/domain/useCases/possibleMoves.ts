import type { Feedback } from '../feedback/feedback.ts';
import { allowedMoves } from '../feedback/moves/allowedMoves.ts';
import type { MoveName } from '../feedback/moves/allowedMoves.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayMove } from './moveFeedback.ts';

/** The moves that this person may make now, the likeliest first. */
export function possibleMoves(
  organisation: Organisation,
  viewer: Person,
  feedback: Feedback,
): readonly MoveName[] {
  return allowedMoves(feedback).filter((move) => mayMove(move, organisation, viewer, feedback));
}
