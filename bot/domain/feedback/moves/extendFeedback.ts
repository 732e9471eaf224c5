import { isGivenDay, laterOf } from '../../calendar/localDate.ts';
import type { LocalDate } from '../../calendar/time.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface Extension extends MoveBy {
  readonly reason: string;
  /** Later than today and than the present day to answer. */
  readonly answerBy: LocalDate;
}

/** Once, with a reason, the day to answer is put off; the customer is to be told. */
export function extendFeedback(feedback: Feedback, move: Extension): MoveResult {
  const refusal = refuseByState('extend', feedback);
  if (refusal !== null) return refusal;
  if (feedback.extended) return refused({ kind: 'alreadyExtended' });
  if (feedback.answerBy === null) return refused({ kind: 'noClock' });
  const reason = requireText('reason', move.reason);
  if ('reason' in reason) return refused(reason.reason);
  if (!isGivenDay(move.answerBy)) return refused({ kind: 'notADate' });
  const earliest = laterOf(feedback.answerBy, dayOf(move));
  if (move.answerBy <= earliest) return refused({ kind: 'dateNotLater', than: earliest });
  return moved('extend', feedback, { answerBy: move.answerBy, extended: true }, move, reason.text);
}
