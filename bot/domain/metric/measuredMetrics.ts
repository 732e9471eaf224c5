import type { LocalDate } from '../calendar/time.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { metricState, type MetricState } from './metricState.ts';

/** The states of the metrics that are measured on the day; ended ones count nowhere any more. */
export function measuredMetrics(
  summaries: readonly MetricSummary[],
  today: LocalDate,
): readonly MetricState[] {
  return metricStates(summaries, today).filter(({ isEnded }) => !isEnded);
}

/** The states of all metrics on the day, of those that are not measured any more too. */
export function metricStates(
  summaries: readonly MetricSummary[],
  today: LocalDate,
): readonly MetricState[] {
  return summaries.map(({ metric, recent }) => metricState(metric, recent, today));
}
