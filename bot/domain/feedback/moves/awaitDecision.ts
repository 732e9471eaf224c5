import { dateFault } from '../../calendar/dateRange.ts';
import type { DateRange } from '../../calendar/dateRange.ts';
import { addDays, addMonths } from '../../calendar/localDate.ts';
import type { LocalDate } from '../../calendar/time.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface AwaitingDecision extends MoveBy {
  /** The elected body that decides. */
  readonly body: string;
  /** A day of {@link decisionRange}. */
  readonly expectedOn: LocalDate;
}

/** Later than this it is a mistyped year: no clock runs until the day. */
const longestWaitInMonths = 24;

/** The days on which a decision can be expected. */
export function decisionRange(today: LocalDate): DateRange {
  return { earliest: addDays(today, 1), latest: addMonths(today, longestWaitInMonths) };
}

/** The unit cannot settle the matter: the clock stands still until the body's expected day. */
export function awaitDecision(feedback: Feedback, move: AwaitingDecision): MoveResult {
  const refusal = refuseByState('awaitDecision', feedback);
  if (refusal !== null) return refusal;
  const body = requireText('body', move.body);
  if ('reason' in body) return refused(body.reason);
  const today = dayOf(move);
  const range = decisionRange(today);
  const fault = dateFault(move.expectedOn, range, today);
  if (fault !== null) return refused({ kind: 'date', fault, range });
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
