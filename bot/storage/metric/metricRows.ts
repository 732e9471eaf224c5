import { z } from 'zod';
import { answeredPeriods } from '../../domain/disclosure/disclosure.ts';
import type { AnsweredPeriod } from '../../domain/disclosure/disclosure.ts';
import type { Measurement, MetricId } from '../../domain/metric/metric.ts';
import { recentCount } from '../../domain/ports/metricStore.ts';
import type { MetricHistory, PeriodKey } from '../../domain/ports/metricStore.ts';
import { count, day, json, text } from '../table/readColumns.ts';
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

/**
 * What lists show of the metric: its last measurements only. Disclosure control has to know how
 * many answered in the earlier ones too.
 */
export function listRow({ metric, measurements, former }: MetricHistory): Row {
  const recent = measurements.slice(-recentCount);
  const answered = answeredPeriods(metric, measurements).map(({ from, to, n }) => [from, to, n]);
  const columns: Columns = {
    ...metricColumns(metric),
    former: formerColumn(former),
    ...inChunks('recent', JSON.stringify(recent.map(measurementColumns))),
    ...(measurements.length >= recentCount ? inChunks('answered', JSON.stringify(answered)) : {}),
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
  .transform((columns) => joined('recent', columns))
  .pipe(json(z.array(listedMeasurement)));

/**
 * How many answered in which period, of all of them; null in a row that has all measurements
 * anyway, and in rows that an earlier version has written.
 */
export const answeredSchema = z
  .looseObject({})
  .transform((columns) => joined('answered', columns) || 'null')
  .pipe(json(z.array(z.tuple([day, day, count])).nullable()))
  .transform(
    (periods) => periods?.map(([from, to, n]): AnsweredPeriod => ({ from, to, n })) ?? null,
  );

/** Changes with every change of a metric, so that what was worked out of all can be kept. */
export function metricsVersionRow(id: string): Row {
  return { key: metricsVersionKey, columns: { id } };
}

export const metricsVersionKey = rowKey('version');
export const metricsVersionSchema = z.object({ id: text });

function joined(name: string, columns: Readonly<Record<string, unknown>>): string {
  return Array.from({ length: chunkLimit }, (_, index) => columns[chunkName(name, index)])
    .filter((chunk) => typeof chunk === 'string')
    .join('');
}
