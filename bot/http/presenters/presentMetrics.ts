import type { MetricsView } from '../../contract/metrics.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import type { MetricSummary } from '../../domain/ports/metricStore.ts';
import type { Viewer } from '../viewer.ts';
import { presentMetricRow } from './presentMetricRow.ts';
import { presentFrame } from './presentFrame.ts';

/** The table of metrics, by name. */
export function presentMetrics(
  summaries: readonly MetricSummary[],
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): MetricsView {
  const { words, organisation } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    metrics: summaries
      .map(({ metric, recent }) => presentMetricRow(metricState(metric, recent, today), viewer))
      .sort((one, other) => one.name.localeCompare(other.name, words.language)),
    stages: organisation.stages.map(({ id, name }) => ({
      code: id,
      text: localized(name, words.language),
    })),
  };
}
