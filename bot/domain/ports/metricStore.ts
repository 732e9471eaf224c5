import type { LocalDate } from '../calendar/time.ts';
import type { Measurement, Metric, MetricId } from '../metric/metric.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A metric with its last measurements, kept ready for lists: at most 13, oldest first. */
export interface MetricSummary {
  readonly metric: Metric;
  readonly recent: readonly Measurement[];
}

/** Everything about one metric, read in one request; measurements oldest first. */
export interface MetricHistory {
  readonly metric: Metric;
  readonly measurements: readonly Measurement[];
}

export interface MetricStore {
  /** Adds or replaces the metric and the measurements given, in whole transactions of the metric. */
  save(
    before: Stored<MetricHistory> | null,
    metric: Metric,
    measurements: readonly Measurement[],
  ): Promise<CommitOutcome>;
  find(id: MetricId): Promise<Stored<MetricHistory> | null>;
  /** All metrics as lists show them. */
  summaries(): Promise<readonly MetricSummary[]>;
}

/** Key of a measurement inside its metric: one value a period. */
export interface PeriodKey {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
