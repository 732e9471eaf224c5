import type { LocalDate } from '../calendar/time.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { metricState, type MetricState } from './metricState.ts';

/** The states of the metrics that are measured on the day; ended ones count nowhere any more. */
export function measuredMetrics(
  summaries: readonly MetricSummary[],
  today: LocalDate,
): readonly MetricState[] {
  return summaries
    .map(({ metric, recent }) => metricState(metric, recent, today))
    .filter(({ isEnded }) => !isEnded);
}
