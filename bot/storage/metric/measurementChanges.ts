import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AuditDetail } from '../../domain/audit/auditEntry.ts';
import type { Measurement, MetricId } from '../../domain/metric/metric.ts';
import type { MeasurementRemoval } from '../../domain/ports/metricStore.ts';
import { create, put, remove } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { measurementKey, measurementRow } from './metricRows.ts';
import { correctedBy, removedBy, supersededRow } from './supersededRow.ts';

/** What writes or removes one measurement: these steps belong into the same transaction. */
export interface MeasurementChange {
  readonly steps: readonly Step[];
  /** For the audit trail; null where the measurement is what it was. */
  readonly told: AuditDetail | null;
}

export interface MeasurementChanges {
  readonly changes: readonly MeasurementChange[];
  /** The measurements as they are then, oldest first. */
  readonly left: readonly Measurement[];
}

/**
 * The steps that write and remove measurements, each with what it was before. Of several given
 * for a period the last counts; one that is what it was leaves nothing behind.
 */
export function measurementChanges(
  metricId: MetricId,
  existing: readonly Measurement[],
  wish: {
    readonly measurements: readonly Measurement[];
    /** Why those that stood already are corrected. */
    readonly why: string | null;
    readonly removals: readonly MeasurementRemoval[];
  },
): MeasurementChanges {
  const { measurements: given, why, removals } = wish;
  const before = byKey(existing);
  const wanted = byKey(given);
  const gone = new Map(removals.map((each) => [measurementKey(metricId, each.period), each]));
  if ([...gone.keys()].some((key) => wanted.has(key))) {
    throw new RangeError(`a period of ${metricId} is both measured and removed`);
  }
  const left = new Map([...before, ...wanted]);
  for (const key of gone.keys()) left.delete(key);
  return {
    changes: [
      ...[...wanted].map(([key, next]) => writing(next, before.get(key) ?? null, why)),
      ...[...gone].flatMap(([key, removal]) => removing(key, removal, before.get(key) ?? null)),
    ],
    left: [...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
}

function writing(
  next: Measurement,
  was: Measurement | null,
  why: string | null,
): MeasurementChange {
  const row = put(measurementRow(next));
  if (was === null) return { steps: [row], told: told('entered', next) };
  if (isDeepStrictEqual(was, next)) return { steps: [row], told: null };
  const superseded = create(supersededRow(correctedBy(was, next, why), randomUUID()));
  return { steps: [row, superseded], told: told('corrected', next) };
}

function removing(
  key: string,
  removal: MeasurementRemoval,
  was: Measurement | null,
): readonly MeasurementChange[] {
  if (was === null) return [];
  const superseded = create(supersededRow(removedBy(was, removal), randomUUID()));
  return [{ steps: [remove(key), superseded], told: told('removed', was) }];
}

function told(
  how: Extract<AuditDetail, { kind: 'measurement' }>['how'],
  { from, to }: Measurement,
): AuditDetail {
  return { kind: 'measurement', how, from, to };
}

function byKey(measurements: readonly Measurement[]): ReadonlyMap<string, Measurement> {
  return new Map(measurements.map((each) => [measurementKey(each.metricId, each), each]));
}
