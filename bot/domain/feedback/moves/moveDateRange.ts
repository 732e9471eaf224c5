import type { DateRange } from '../../calendar/dateRange.ts';
import type { LocalDate } from '../../calendar/time.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { HolidayCalendar } from '../../ports/holidayCalendar.ts';
import type { Feedback } from '../feedback.ts';
import { decisionRange } from './awaitDecision.ts';
import { extensionRange } from './extendFeedback.ts';

/** Between which days the day of a move's form has to be. */
export function moveDateRange(
  name: 'expectedOn' | 'answerBy',
  { answerBy }: Pick<Feedback, 'answerBy'>,
  today: LocalDate,
  organisation: Pick<Organisation, 'settings'>,
  calendar: HolidayCalendar,
): DateRange {
  return name === 'answerBy'
    ? extensionRange(answerBy ?? today, today, organisation, calendar)
    : decisionRange(today);
}
