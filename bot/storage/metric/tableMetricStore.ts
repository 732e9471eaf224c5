import { randomUUID } from 'node:crypto';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { AnsweredPeriod } from '../../domain/disclosure/disclosure.ts';
import type { Measurement, Metric, MetricId } from '../../domain/metric/metric.ts';
import { formerAfter } from '../../domain/metric/standing.ts';
import type {
  MeasurementRemoval,
  MetricHistory,
  MetricStore,
  MetricSummary,
  SupersededMeasurement,
} from '../../domain/ports/metricStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { inTransactions } from '../table/inTransactions.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create, put, replace } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import { formerSchema } from './formerColumn.ts';
import { measurementChanges } from './measurementChanges.ts';
import { measurementSchema } from './measurementRow.ts';
import { metricEntry } from './metricAudit.ts';
import { metricSchema } from './metricRow.ts';
import {
  answeredSchema,
  commitMarkSchema,
  definitionRow,
  listRow,
  metricsVersionKey,
  metricsVersionRow,
  metricsVersionSchema,
  recentSchema,
} from './metricRows.ts';
import { supersededSchema } from './supersededRow.ts';

/**
 * Beside the measurements, the definition, the version of all metrics and the audit trail's line in
 * its three lists are in every transaction, and the list's row in each last one.
 */
const rowsAtOnce = transactionLimit - 3 - 3;

/** A metric as the list has it, with the version of its row there. */
export interface ListedMetric extends MetricSummary {
  readonly version: string;
  /** In all its periods; null where the row does not tell (`answeredSchema`). */
  readonly answered: readonly AnsweredPeriod[] | null;
}

/**
 * Metrics with their measurements, what these were before, and a list kept ready: all figures as
 * they are stored. Whoever shows them reads them through `DisclosedMetricStore`.
 */
export class TableMetricStore implements MetricStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  /**
   * Up to 94 rows (a new measurement is one, a corrected one two) are one transaction. More are
   * several, each of which takes the metric's version on, and the list's row comes with the last:
   * a reader of the list sees the old or the new. When one in the middle meets somebody else's
   * change, what came before it stays and the answer is `conflict`; saving the same again is
   * harmless.
   */
  async save(
    before: Stored<MetricHistory> | null,
    metric: Metric,
    measurements: readonly Measurement[],
    changedBy: ChangedBy,
    removals: readonly MeasurementRemoval[] = [],
    why: string | null = null,
  ): Promise<CommitOutcome> {
    if (measurements.some(({ metricId }) => metricId !== metric.id)) {
      throw new RangeError(`a measurement of another metric among those of ${metric.id}`);
    }
    const existing = before?.value.measurements ?? [];
    const { changes, left } = measurementChanges(metric.id, existing, {
      measurements,
      why,
      removals,
    });
    const isMeasuredOtherwise = changes.some(({ told }) => told !== null);
    const after: MetricHistory = {
      metric,
      measurements: left,
      former:
        before === null
          ? []
          : formerAfter(before.value, { metric, isMeasuredOtherwise }, changedBy.at),
    };
    const list = put(listRow(after));
    let version = before?.version ?? null;
    const parts = inTransactions(changes, rowsAtOnce);
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1;
      const told = part.flatMap((change) => change.told ?? []);
      const known = index === 0 ? (before?.value.metric ?? null) : metric;
      const entry = metricEntry(randomUUID(), changedBy, { before: known, after: metric }, told);
      const steps = [
        put(metricsVersionRow(randomUUID())),
        ...part.flatMap((change) => change.steps),
        ...(entry === null ? [] : auditSteps(entry)),
        ...(last ? [list] : []),
      ];
      const outcome = await this.#write(after, version, steps, !last);
      if (outcome.kind !== 'committed') return outcome.kind;
      version = outcome.version;
    }
    return 'committed';
  }

  async #write(
    history: MetricHistory,
    version: string | null,
    steps: readonly Step[],
    goesOn: boolean,
  ): Promise<
    | { readonly kind: 'committed'; readonly version: string | null }
    | { readonly kind: 'conflict' | 'exists' }
  > {
    const commitId = randomUUID();
    const definition = definitionRow(history, commitId);
    const answer = await this.#partition.transact([
      version === null ? create(definition) : replace(definition, version),
      ...steps,
    ]);
    if (answer === 'done' && !goesOn) return { kind: 'committed', version: null };
    const row = await this.#partition.get(definition.key);
    if (row !== null && readColumns(commitMarkSchema, row, this.#partition).commitId === commitId) {
      return { kind: 'committed', version: row.version };
    }
    if (version === null && answer !== 'done') {
      if (row !== null) return { kind: 'exists' };
      throw new StorageUnavailable('storage.busy', 'a metric could not be written');
    }
    return { kind: 'conflict' };
  }

  async find(id: MetricId): Promise<Stored<MetricHistory> | null> {
    const [definition, ...measurements] = await this.#partition.range(under('metric', id));
    if (definition === undefined) return null;
    return {
      value: {
        metric: readColumns(metricSchema, definition, this.#partition),
        measurements: measurements.map((row) =>
          readColumns(measurementSchema, row, this.#partition),
        ),
        former: readColumns(formerSchema, definition, this.#partition),
      },
      version: definition.version,
    };
  }

  async superseded(id: MetricId): Promise<readonly SupersededMeasurement[]> {
    const rows = await this.#partition.range(under('was', id));
    return rows.map((row) => readColumns(supersededSchema, row, this.#partition));
  }

  async summaries(): Promise<readonly ListedMetric[]> {
    const rows = await this.#partition.range(under('list'));
    return rows.map((row) => ({
      version: row.version,
      metric: readColumns(metricSchema, row, this.#partition),
      recent: readColumns(recentSchema, row, this.#partition),
      answered: readColumns(answeredSchema, row, this.#partition),
      former: readColumns(formerSchema, row, this.#partition),
    }));
  }

  /** Another after every change of any metric; null before the first. */
  async version(): Promise<string | null> {
    const row = await this.#partition.get(metricsVersionKey);
    return row === null ? null : readColumns(metricsVersionSchema, row, this.#partition).id;
  }
}
