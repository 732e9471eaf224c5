import { compareDates } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayEnterMeasurement } from '../organisation/policy.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { measuredMetrics } from './measuredMetrics.ts';
import type { MetricState } from './metricState.ts';

/**
 * The metrics that the person may enter measurements for, in the order to do so: the one that has
 * been due longest first, those never measured after them, then what is due next. Ended ones are
 * left out.
 */
export function enterableMetrics(
  organisation: Organisation,
  person: Person,
  summaries: readonly MetricSummary[],
  today: LocalDate,
): readonly MetricState[] {
  return measuredMetrics(summaries, today)
    .filter(({ metric }) => mayEnterMeasurement(organisation, person, metric))
    .sort(byDue(today));
}

/** For sorting: a metric never measured is due today. */
export function byDue(today: LocalDate): (one: MetricState, other: MetricState) => number {
  return (one, other) =>
    compareDates(one.nextDue ?? today, other.nextDue ?? today) ||
    (one.metric.name.fi < other.metric.name.fi ? -1 : 1);
}
