import { isGivenDay } from '../../calendar/localDate.ts';
import type { LocalDate } from '../../calendar/time.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface AwaitingDecision extends MoveBy {
  /** The elected body that decides. */
  readonly body: string;
  /** A day later than today. */
  readonly expectedOn: LocalDate;
}

/** The unit cannot settle the matter: the clock stands still until the body's expected day. */
export function awaitDecision(feedback: Feedback, move: AwaitingDecision): MoveResult {
  const refusal = refuseByState('awaitDecision', feedback);
  if (refusal !== null) return refusal;
  const body = requireText('body', move.body);
  if ('reason' in body) return refused(body.reason);
  const today = dayOf(move);
  if (!isGivenDay(move.expectedOn)) return refused({ kind: 'notADate' });
  if (move.expectedOn <= today) return refused({ kind: 'dateNotLater', than: today });
  return moved(
    'awaitDecision',
    feedback,
    {
      state: 'awaitingDecision',
      decision: {
        body: body.text,
        expectedOn: move.expectedOn,
        since: today,
        decidedOn: null,
        decisionReference: null,
      },
    },
    move,
    body.text,
  );
}
