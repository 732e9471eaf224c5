import type { ActionId } from '../action/action.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { MetricId } from '../metric/metric.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { Delivery } from './delivery.ts';

/** One person's card of one day about measurements that are due and actions past their day. */
export interface FollowUp {
  /** `<day>_<person>`: who and which day make the key, so that there is one. */
  readonly id: string;
  readonly day: LocalDate;
  readonly personId: PersonId;
  /** Due the longest first. */
  readonly metricIds: readonly MetricId[];
  readonly actionIds: readonly ActionId[];
}

/** What is told once a week, for as long as it waits. */
export interface WeeklyMatter {
  readonly kind: 'metric' | 'action';
  /** Of the metric or the action. */
  readonly id: string;
  /** The day since which it has waited; null for what has never been measured. */
  readonly since: LocalDate | null;
  /** The first day of the week of waiting that it is told for. */
  readonly week: LocalDate;
}

export interface FollowUpStore {
  /**
   * Writes the card's contents, that each of its matters has been told for its week, and the
   * planned delivery together; `exists` when the card or one of the matters is there already.
   */
  plan(
    followUp: FollowUp,
    matters: readonly WeeklyMatter[],
    delivery: Delivery,
  ): Promise<'planned' | 'exists'>;
  find(id: string): Promise<FollowUp | null>;
  /** Of the matters given those that have not been told for their week yet. */
  untold<Matter extends WeeklyMatter>(matters: readonly Matter[]): Promise<readonly Matter[]>;
}
