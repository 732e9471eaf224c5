import type { Instant, LocalDate } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { MetricId } from '../metric/metric.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';

export type ActionId = string;

export const actionStates = ['planned', 'underWay', 'done', 'givenUp'] as const;
export type ActionState = (typeof actionStates)[number];

/** What an action answers to. */
export type ActionSource =
  | { readonly kind: 'metric'; readonly metricId: MetricId }
  | { readonly kind: 'feedback'; readonly feedbackId: FeedbackId; readonly reference: string };

/** What is done about a result or a feedback: who does what by when, and how it ended. */
export interface CorrectiveAction {
  readonly id: ActionId;
  readonly about: ActionSource;
  /** Whose matter it is: the metric's part or the feedback's unit. */
  readonly partId: PartId;
  readonly what: string;
  readonly responsibleId: PersonId;
  /** Last day to have it done. */
  readonly dueOn: LocalDate;
  readonly state: ActionState;
  /** What was done or why it was given up; null while it is open. */
  readonly outcome: string | null;
  /** The day it was done or given up; null while it is open. */
  readonly endedOn: LocalDate | null;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  /** How many events its trail has; grows by one with each change. */
  readonly revision: number;
}

/** True while something is still to be done. */
export function isOpenAction({ state }: Pick<CorrectiveAction, 'state'>): boolean {
  return state === 'planned' || state === 'underWay';
}

/** True once the day to have it done has passed. */
export function isLate(
  action: Pick<CorrectiveAction, 'state' | 'dueOn'>,
  today: LocalDate,
): boolean {
  return isOpenAction(action) && action.dueOn < today;
}
