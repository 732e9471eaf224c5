import type { SourcedAction } from '../action/action.ts';
import { possibleActionMoves } from '../action/moveAction.ts';
import type { ActionMoveName } from '../action/moveAction.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { allowedMoves } from '../feedback/moves/allowedMoves.ts';
import type { MoveName } from '../feedback/moves/allowedMoves.ts';
import { mayExtendAgain } from '../feedback/moves/extendFeedback.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayMoveAction } from '../organisation/policy.ts';
import { mayMove } from './moveFeedback.ts';

/** The moves that this person may make now, the likeliest first. */
export function possibleMoves(
  organisation: Organisation,
  viewer: Person,
  feedback: Feedback,
): readonly MoveName[] {
  return allowedMoves(feedback).filter(
    (move) =>
      mayMove(move, organisation, viewer, feedback) &&
      // Once more only the level above: whoever else tries is told who that is.
      (move !== 'extend' ||
        !feedback.extended ||
        mayExtendAgain(organisation, viewer.id, feedback)),
  );
}

/** The same of an action. */
export function possibleMovesOfAction(
  organisation: Organisation,
  viewer: Person,
  sourced: SourcedAction,
): readonly ActionMoveName[] {
  return possibleActionMoves(sourced.action).filter((move) =>
    mayMoveAction(organisation, viewer, { ...sourced, move }),
  );
}
