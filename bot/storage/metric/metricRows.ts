import { z } from 'zod';
import type { Measurement, MetricId } from '../../domain/metric/metric.ts';
import { recentCount } from '../../domain/ports/metricStore.ts';
import type { MetricHistory, PeriodKey } from '../../domain/ports/metricStore.ts';
import { json, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import { formerColumn } from './formerColumn.ts';
import { listedMeasurement } from './listedMeasurement.ts';
import { measurementColumns } from './measurementRow.ts';
import { metricColumns } from './metricRow.ts';

/** Text columns hold 32 768 characters; comments can make a summary longer than that. */
const chunkLength = 30_000;
const chunkLimit = 16;

/** Ends with a separator, so that the range from here holds this metric and no longer id. */
export function metricKey(id: MetricId): string {
  return rowKey('metric', id, '');
}

/** The definition; its version is the version of the metric with all its measurements. */
export function definitionRow(
  { metric, former }: Pick<MetricHistory, 'metric' | 'former'>,
  commitId: string,
): Row {
  return {
    key: metricKey(metric.id),
    columns: { ...metricColumns(metric), former: formerColumn(former), commitId },
  };
}

export const commitMarkSchema = z.object({ commitId: text });

/** Behind the definition's key, by the period's end first, which is how they are ordered. */
export function measurementKey(metricId: MetricId, { from, to }: PeriodKey): string {
  return rowKey('metric', metricId, to, from);
}

/** So that one range holds the metric's whole history. */
export function measurementRow(measurement: Measurement): Row {
  return {
    key: measurementKey(measurement.metricId, measurement),
    columns: measurementColumns(measurement),
  };
}

/** What lists show of the metric: its last measurements only. */
export function listRow({ metric, measurements, former }: MetricHistory): Row {
  const recent = measurements.slice(-recentCount);
  const columns: Columns = {
    ...metricColumns(metric),
    former: formerColumn(former),
    ...inChunks('recent', JSON.stringify(recent.map(measurementColumns))),
  };
  return { key: rowKey('list', metric.id), columns };
}

function inChunks(name: string, long: string): Columns {
  const chunks = Math.max(1, Math.ceil(long.length / chunkLength));
  if (chunks > chunkLimit) throw new RangeError(`${name} of a metric is too long to be listed`);
  return Object.fromEntries(
    Array.from({ length: chunks }, (_, index) => [
      chunkName(name, index),
      long.slice(index * chunkLength, (index + 1) * chunkLength),
    ]),
  );
}

function chunkName(name: string, index: number): string {
  return `${name}${String(index)}`;
}

export const recentSchema = z
  .looseObject({ recent0: text })
  .transform((columns) =>
    Array.from({ length: chunkLimit }, (_, index) => columns[chunkName('recent', index)])
      .filter((chunk) => typeof chunk === 'string')
      .join(''),
  )
  .pipe(json(z.array(listedMeasurement)));
