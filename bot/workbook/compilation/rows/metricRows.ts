import {
  cadences,
  collectionMethods,
  directions,
  samplings,
  type Metric,
  type MetricId,
  type Scale,
} from '../../../domain/metric/metric.ts';
import { unsaid } from '../../../domain/metric/metricDefinition.ts';
import type { RowOf, SheetColumn } from '../sheets.ts';
import { localizedOf, nameOf, nameValues } from './organisationRows.ts';

export const scaleKinds = [
  'share',
  'mean',
  'nps',
  'amount',
] as const satisfies readonly Scale['kind'][];

type Row = RowOf<'metrics'>;

export function metricValues(metric: Metric): Row {
  const { scale, responsibility, usual } = metric;
  return {
    metric: metric.id,
    ...nameValues(metric.name),
    part: metric.partId,
    stage: metric.stageId,
    asked_fi: metric.asked?.fi ?? null,
    asked_sv: metric.asked?.sv ?? null,
    asked_en: metric.asked?.en ?? null,
    method: metric.method,
    cadence: metric.cadence,
    scale: scale.kind,
    scale_min: scale.kind === 'mean' ? scale.min : null,
    scale_max: scale.kind === 'mean' ? scale.max : null,
    measure_unit: scale.kind === 'amount' ? scale.unit : null,
    decimals: scale.kind === 'amount' ? scale.decimals : null,
    direction: metric.direction,
    target_group: metric.targetGroup,
    usual_target_group_size: usual.targetGroupSize,
    usual_sampling: usual.sampling,
    usually_only_successful: usual.onlySuccessfulAsked ? 'yes' : 'no',
    strategy_link: metric.strategyLink,
    minimum_responses: metric.minimumResponses,
    response_rate_floor: metric.responseRateFloor,
    ...responsibility,
    counter_metric: metric.counterMetricId,
    source: metric.source,
  };
}

/** What every metric must say of itself. */
const needed = ['name_fi', 'part', 'method', 'cadence', 'scale', 'minimum_responses'] as const;

/** What a scale says of itself; the columns of the others stay empty. */
const ofScale = {
  share: [],
  nps: [],
  mean: ['scale_min', 'scale_max'],
  amount: ['measure_unit', 'decimals'],
} as const satisfies Readonly<Record<Scale['kind'], readonly SheetColumn[]>>;

/** Columns that are filled in and belong to another scale than the row's. */
export function ofOtherScales(row: Row): readonly SheetColumn[] {
  return scaleKinds
    .filter((kind) => kind !== row.scale)
    .flatMap((kind) => ofScale[kind])
    .filter((column) => row[column] !== null);
}

/** Columns of the metric's row that are empty and may not be. */
export function missingOfMetric(row: Row): readonly SheetColumn[] {
  const kind = scaleKinds.find((known) => known === row.scale);
  const asked = row.asked_fi === null && (row.asked_sv ?? row.asked_en) !== null;
  return [
    ...needed.filter((column) => row[column] === null),
    ...(kind === undefined ? [] : ofScale[kind].filter((column) => row[column] === null)),
    ...(asked ? (['asked_fi'] as const) : []),
  ];
}

/** The metric that the row describes; its targets and what the workbook does not tell are kept. */
export function metricOf(id: MetricId, row: Row, stored: Metric | null): Metric | null {
  const name = nameOf(row);
  const scale = scaleOf(row);
  const method = collectionMethods.find((known) => known === row.method);
  const cadence = cadences.find((known) => known === row.cadence);
  const { part: partId, minimum_responses: minimumResponses } = row;
  if (name === null || scale === null || method === undefined || cadence === undefined) return null;
  if (partId === null || minimumResponses === null) return null;
  return {
    ...unsaid,
    ...stored,
    id,
    name,
    asked: localizedOf(row.asked_fi, row.asked_sv, row.asked_en),
    direction: directions.find((known) => known === row.direction) ?? null,
    targetGroup: row.target_group,
    usual: {
      targetGroupSize: row.usual_target_group_size,
      sampling: samplings.find((known) => known === row.usual_sampling) ?? null,
      onlySuccessfulAsked: row.usually_only_successful === 'yes',
    },
    method,
    cadence,
    scale,
    partId,
    stageId: row.stage,
    strategyLink: row.strategy_link,
    minimumResponses,
    responseRateFloor: row.response_rate_floor,
    responsibility: {
      measures: row.measures,
      interprets: row.interprets,
      decides: row.decides,
      acts: row.acts,
    },
    counterMetricId: row.counter_metric,
    source: row.source,
  };
}

/** Null when a part of it is missing. */
export function scaleOf(row: Row): Scale | null {
  const { scale_min: min, scale_max: max, measure_unit: unit, decimals } = row;
  const kind = scaleKinds.find((known) => known === row.scale);
  switch (kind) {
    case undefined:
      return null;
    case 'share':
    case 'nps':
      return { kind };
    case 'mean':
      return min === null || max === null ? null : { kind, min, max };
    case 'amount':
      return unit === null || decimals === null ? null : { kind, unit, decimals };
  }
}
