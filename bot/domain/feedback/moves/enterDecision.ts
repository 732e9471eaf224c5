import { earlierOf } from '../../calendar/localDate.ts';
import type { LocalDate } from '../../calendar/time.ts';
import { addWorkingDays, workingDaysBetween } from '../../calendar/workingDays.ts';
import type { HolidayCalendar } from '../../ports/holidayCalendar.ts';
import type { AwaitedDecision, Feedback } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { optionalText, requireText } from './textField.ts';

export interface Decision extends MoveBy {
  /** What was decided. */
  readonly text: string;
  readonly decisionReference: string | null;
}

/**
 * The body has decided and the handling goes on. The day to answer moves by the working days that
 * the clock stood still: from the start of the wait to the decision, or to the expected day where
 * that came first (the matter has been overdue since).
 */
export function enterDecision(
  feedback: Feedback,
  move: Decision,
  { calendar }: Pick<MoveContext, 'calendar'>,
): MoveResult {
  const refusal = refuseByState('enterDecision', feedback);
  if (refusal !== null) return refusal;
  const decided = requireText('text', move.text);
  if ('reason' in decided) return refused(decided.reason);
  const reference = optionalText('decisionReference', move.decisionReference);
  if ('reason' in reference) return refused(reference.reason);
  const { answerBy, decision } = feedback;
  const today = dayOf(move);
  return moved(
    'enterDecision',
    feedback,
    {
      state: 'inHandling',
      answerBy:
        answerBy === null || decision === null
          ? answerBy
          : addWorkingDays(answerBy, workingDaysStoodStill(decision, today, calendar), calendar),
      decision:
        decision === null
          ? null
          : { ...decision, decidedOn: today, decisionReference: reference.text },
    },
    move,
    decided.text,
  );
}

function workingDaysStoodStill(
  { since, expectedOn }: AwaitedDecision,
  today: LocalDate,
  calendar: HolidayCalendar,
): number {
  return workingDaysBetween(since, earlierOf(today, expectedOn), calendar);
}
