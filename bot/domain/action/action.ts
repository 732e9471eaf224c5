import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Feedback, FeedbackId } from '../feedback/feedback.ts';
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
  /** What is to be done; empty once the words were removed. */
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
  /**
   * The revision at which what was written was removed, if it was. What is written in a later move
   * is to be removed again.
   */
  readonly emptied?: number;
  /** How many events its trail has; grows by one with each change. */
  readonly revision: number;
}

/** An action with the feedback that it comes of; null for an action about a metric. */
export interface SourcedAction {
  readonly action: CorrectiveAction;
  readonly feedback: Feedback | null;
}

/** Whose matter the action is now: a feedback may have been passed on since it was planned. */
export function partOfAction({ action, feedback }: SourcedAction): PartId {
  return feedback?.unitId ?? action.partId;
}

/** True while something is left that people have written, in the action or in its trail. */
export function holdsWords({
  emptied,
  revision,
}: Pick<CorrectiveAction, 'emptied' | 'revision'>): boolean {
  return emptied !== revision;
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
