import type { LocalDate } from '../calendar/time.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';

/** True once the day of the present step has passed. */
export function isOverdue({ dueOn }: Pick<OpenFeedback, 'dueOn'>, today: LocalDate): boolean {
  return dueOn !== null && dueOn < today;
}

/** Feedbacks for which somebody has a day to keep, and how many are past it. */
export interface OpenMatters {
  readonly count: number;
  readonly overdue: number;
}

export function openMatters(open: readonly OpenFeedback[], today: LocalDate): OpenMatters {
  const withDay = open.filter(({ dueOn }) => dueOn !== null);
  return {
    count: withDay.length,
    overdue: withDay.filter((matter) => isOverdue(matter, today)).length,
  };
}
