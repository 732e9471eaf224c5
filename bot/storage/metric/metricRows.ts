import { z } from 'zod';
import type { Measurement, Metric, MetricId } from '../../domain/metric/metric.ts';
import type { MetricSummary, PeriodKey } from '../../domain/ports/metricStore.ts';
import { json, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import { listedMeasurement } from './listedMeasurement.ts';
import { measurementColumns } from './measurementRow.ts';
import { metricColumns } from './metricRow.ts';

/** So many of the last measurements lists show: a year of months, and the same month before. */
export const recentCount = 13;
/** Text columns hold 32 768 characters; comments can make a summary longer than that. */
const chunkLength = 30_000;
const chunkLimit = 16;

/** Ends with a separator, so that the range from here holds this metric and no longer id. */
export function metricKey(id: MetricId): string {
  return rowKey('metric', id, '');
}

/** The definition; its version is the version of the metric with all its measurements. */
export function definitionRow(metric: Metric, commitId: string): Row {
  return { key: metricKey(metric.id), columns: { ...metricColumns(metric), commitId } };
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

export function listRow({ metric, recent }: MetricSummary): Row {
  const columns: Columns = {
    ...metricColumns(metric),
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
