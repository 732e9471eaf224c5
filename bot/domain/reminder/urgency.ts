import { compareDates } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { workingDaysOver } from '../feedback/clock.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';

/** An open feedback whose day has come. */
export type DueFeedback = OpenFeedback & { readonly dueOn: LocalDate };

/** What a reminder gathers, in the card's order; each group with the most overdue first. */
export interface ByUrgency {
  readonly newlyOverdue: readonly DueFeedback[];
  readonly dueToday: readonly DueFeedback[];
  readonly stillOverdue: readonly DueFeedback[];
}

/** Those whose day has come by `day`, the most overdue first, then the oldest. */
export function dueBy(feedbacks: readonly OpenFeedback[], day: LocalDate): readonly DueFeedback[] {
  return feedbacks.filter((feedback) => isDue(feedback, day)).sort(mostOverdueFirst);
}

/** Groups what is due: newly overdue is what the last working day's card could still call due. */
export function groupByUrgency(
  feedbacks: readonly OpenFeedback[],
  day: LocalDate,
  calendar: HolidayCalendar,
): ByUrgency {
  const groups = Map.groupBy(dueBy(feedbacks, day), (feedback) => {
    if (feedback.dueOn === day) return 'dueToday';
    return workingDaysOver(feedback.dueOn, day, calendar) <= 1 ? 'newlyOverdue' : 'stillOverdue';
  });
  return {
    newlyOverdue: groups.get('newlyOverdue') ?? [],
    dueToday: groups.get('dueToday') ?? [],
    stillOverdue: groups.get('stillOverdue') ?? [],
  };
}

function isDue(feedback: OpenFeedback, day: LocalDate): feedback is DueFeedback {
  return feedback.dueOn !== null && feedback.dueOn <= day;
}

function mostOverdueFirst(a: DueFeedback, b: DueFeedback): number {
  return (
    compareDates(a.dueOn, b.dueOn) ||
    compareDates(a.receivedOn, b.receivedOn) ||
    (a.id < b.id ? -1 : 1)
  );
}
