import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Measurement, MetricId } from '../../domain/metric/metric.ts';
import type { MeasurementRemoval } from '../../domain/ports/metricStore.ts';
import { create, put, remove } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { measurementKey, measurementRow } from './metricRows.ts';
import { correctedBy, removedBy, supersededRow } from './supersededRow.ts';

export interface MeasurementChanges {
  /** One list for each measurement that changes: these belong into the same transaction. */
  readonly changes: readonly (readonly Step[])[];
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
      ...[...gone].map(([key, removal]) => removing(key, removal, before.get(key) ?? null)),
    ],
    left: [...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
}

function writing(next: Measurement, was: Measurement | null, why: string | null): readonly Step[] {
  const row = put(measurementRow(next));
  if (was === null || isDeepStrictEqual(was, next)) return [row];
  return [row, create(supersededRow(correctedBy(was, next, why), randomUUID()))];
}

function removing(
  key: string,
  removal: MeasurementRemoval,
  was: Measurement | null,
): readonly Step[] {
  if (was === null) return [];
  return [remove(key), create(supersededRow(removedBy(was, removal), randomUUID()))];
}

/** The changes packed into as few transactions as hold them, none of them torn; at least one. */
export function inTransactions(
  changes: readonly (readonly Step[])[],
  limit: number,
): readonly (readonly Step[])[] {
  const parts: Step[][] = [[]];
  for (const change of changes) {
    const last = parts.at(-1);
    if (last === undefined || last.length + change.length > limit) parts.push([...change]);
    else last.push(...change);
  }
  return parts;
}

function byKey(measurements: readonly Measurement[]): ReadonlyMap<string, Measurement> {
  return new Map(measurements.map((each) => [measurementKey(each.metricId, each), each]));
}
