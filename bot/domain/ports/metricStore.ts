import type { ChangedBy } from '../audit/auditEntry.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Measurement, Metric, MetricId } from '../metric/metric.ts';
import type { FormerStandings } from '../metric/formerStanding.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** So many of the last measurements lists show: a year of months, and the same month before. */
export const recentCount = 13;

/** A metric with its last measurements, kept ready for lists: `recentCount` at most, oldest first. */
export interface MetricSummary {
  readonly metric: Metric;
  readonly recent: readonly Measurement[];
  readonly former?: FormerStandings | undefined;
}

/** Everything about one metric, read in one request; measurements oldest first. */
export interface MetricHistory {
  readonly metric: Metric;
  readonly measurements: readonly Measurement[];
  readonly former?: FormerStandings | undefined;
}

/** Takes a measurement away; that it was there, and why it is not, is kept. */
export interface MeasurementRemoval {
  readonly period: PeriodKey;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

/** A measurement as it was before it was corrected or removed; never rewritten. */
export interface SupersededMeasurement {
  readonly measurement: Measurement;
  readonly how: 'corrected' | 'removed';
  readonly by: PersonId;
  readonly at: Instant;
  /** Why it was removed or corrected; null where nobody has said. */
  readonly reason: string | null;
}

export interface MetricStore {
  /**
   * Adds or replaces the metric and the measurements given and takes away those to be removed, in
   * whole transactions of the metric. What a measurement was before is kept with the same
   * transaction, and the audit trail's line of it. Throws a RangeError when the same period is
   * both measured and removed.
   * @param why those of the measurements that stood already are corrected
   */
  save(
    before: Stored<MetricHistory> | null,
    metric: Metric,
    measurements: readonly Measurement[],
    changedBy: ChangedBy,
    removals?: readonly MeasurementRemoval[],
    why?: string | null,
  ): Promise<CommitOutcome>;
  find(id: MetricId): Promise<Stored<MetricHistory> | null>;
  /** What the metric's measurements were before they were corrected or removed, newest first. */
  superseded(id: MetricId): Promise<readonly SupersededMeasurement[]>;
  /** All metrics as lists show them. */
  summaries(): Promise<readonly MetricSummary[]>;
}

/** Key of a measurement inside its metric: one value a period. */
export interface PeriodKey {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
