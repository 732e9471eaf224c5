import { helsinkiDate } from '../../calendar/helsinkiTime.ts';
import { addDays } from '../../calendar/localDate.ts';
import { deadlinesFrom } from '../clock.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

const daysToReopen = 60;

export interface Reopening extends MoveBy {
  readonly reason: string;
}

/**
 * A closed feedback goes on, at most 60 days after it was closed. What was promised has been kept
 * once, so the day to answer is counted anew from the reopening.
 */
export function reopenFeedback(
  feedback: Feedback,
  move: Reopening,
  { calendar, clock }: Pick<MoveContext, 'calendar' | 'clock'>,
): MoveResult {
  const refusal = refuseByState('reopen', feedback);
  if (refusal !== null) return refusal;
  const today = dayOf(move);
  const lastDay = addDays(helsinkiDate(feedback.closing?.closedAt ?? move.at), daysToReopen);
  if (today > lastDay) return refused({ kind: 'reopenTooLate', lastDay });
  const reason = requireText('reason', move.reason);
  if ('reason' in reason) return refused(reason.reason);
  return moved(
    'reopen',
    feedback,
    {
      state: 'inHandling',
      handlerId: move.by,
      takenAt: feedback.takenAt ?? move.at,
      answeredAt: null,
      answeredAfter: null,
      answerBy: deadlinesFrom(today, feedback, clock, calendar).answerBy,
      closing: null,
    },
    move,
    reason.text,
  );
}
