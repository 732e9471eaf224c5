import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Feedback } from './feedback.ts';

/**
 * What an answer changes. The working days from receipt are counted once, by the calendar of this
 * moment, and kept: a later change of what is a holiday must not rewrite how long somebody waited.
 */
export function answered(
  { receivedOn }: Pick<Feedback, 'receivedOn'>,
  at: Instant,
  calendar: HolidayCalendar,
): Pick<Feedback, 'state' | 'answeredAt' | 'answeredAfter'> {
  const answeredAfter = workingDaysBetween(receivedOn, helsinkiDate(at), calendar);
  return { state: 'answered', answeredAt: at, answeredAfter };
}
