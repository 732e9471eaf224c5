import { z } from 'zod';
import type { Measurement } from '../../domain/metric/metric.ts';
import type { MeasurementRemoval, SupersededMeasurement } from '../../domain/ports/metricStore.ts';
import { instant, json, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';
import { measurementColumns } from './measurementRow.ts';
import { listedMeasurement } from './listedMeasurement.ts';

const schemaVersion = 1;

/**
 * What a measurement was: a row of its own, created and never touched again. The commit's id keeps
 * two changes of one millisecond apart.
 */
export function supersededRow(was: SupersededMeasurement, commitId: string): Row {
  const { measurement, how, by, at, reason } = was;
  const { metricId, from, to } = measurement;
  return {
    key: rowKey('was', metricId, newestFirstPart(at), to, from, commitId),
    columns: {
      schemaVersion,
      measurement: JSON.stringify(measurementColumns(measurement)),
      how,
      by,
      at,
      reason,
    },
  };
}

/** The measurement as corrected by the one that takes its place. */
export function correctedBy(
  measurement: Measurement,
  next: Measurement,
  reason: string | null,
): SupersededMeasurement {
  return { measurement, how: 'corrected', by: next.enteredBy, at: next.enteredAt, reason };
}

export function removedBy(
  measurement: Measurement,
  { by, at, reason }: MeasurementRemoval,
): SupersededMeasurement {
  return { measurement, how: 'removed', by, at, reason };
}

export const supersededSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    measurement: json(listedMeasurement),
    how: z.enum(['corrected', 'removed']),
    by: text,
    at: instant,
    reason: nullable(text),
  })
  .transform(({ schemaVersion: _, ...was }): SupersededMeasurement => was);
