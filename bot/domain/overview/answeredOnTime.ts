import { addToMonth, firstDayOf, monthOf } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { Estimate } from '../statistics/interval.ts';
import { proportionEstimate } from '../statistics/proportion.ts';
import { isOverdue } from './openMatters.ts';

/** How many matters kept their day, of those whose day has come. */
export interface OnTime {
  /** First day of receipt that counts (`onTimeSince`). */
  readonly since: LocalDate;
  readonly kept: number;
  readonly fellDue: number;
  /** `kept` of `fellDue`; null when none fell due. */
  readonly share: Estimate | null;
}

/** The first day of the month before the present one. */
export function onTimeSince(today: LocalDate): LocalDate {
  return firstDayOf(addToMonth(monthOf(today), -1));
}

/** Past the day to answer; that only the day to take it is past does not settle that one. */
function hasMissedItsDay(matter: OpenFeedback, today: LocalDate): boolean {
  const { state, answerBy } = matter;
  return state === 'new' && answerBy !== null ? answerBy < today : isOverdue(matter, today);
}

/**
 * Answered by the due date of all that fell due, for what was received in the present month and
 * the one before; what is answered early counts from its answer on. What is still open past its
 * day counts as not kept: leaving a matter unanswered must not look better than answering it late.
 */
export function answeredOnTime(
  counts: readonly FeedbackCounts[],
  open: readonly OpenFeedback[],
  today: LocalDate,
): OnTime {
  const since = onTimeSince(today);
  const recent = counts.filter(({ month }) => month >= monthOf(since) && month <= monthOf(today));
  const kept = recent.reduce((sum, { answeredOnTime }) => sum + answeredOnTime, 0);
  const late = recent.reduce((sum, { answeredLate }) => sum + answeredLate, 0);
  const stillOpen = open.filter(
    (matter) => matter.receivedOn >= since && hasMissedItsDay(matter, today),
  ).length;
  const fellDue = kept + late + stillOpen;
  const share = fellDue === 0 ? null : proportionEstimate({ successes: kept, n: fellDue });
  return { since, kept, fellDue, share };
}
