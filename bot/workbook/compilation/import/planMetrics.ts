import type { Instant } from '../../../domain/calendar/time.ts';
import { checkMeasurement } from '../../../domain/metric/checkMeasurement.ts';
import type { Measurement, Metric, MetricId, Target } from '../../../domain/metric/metric.ts';
import type { Organisation, PersonId } from '../../../domain/organisation/organisation.ts';
import { domainFault } from '../../metrics/domainFault.ts';
import type { Compilation } from '../compilation.ts';
import { readFigureOf, measurementOf } from '../rows/measurementRows.ts';
import { metricOf, missingOfMetric, ofOtherScales, scaleOf } from '../rows/metricRows.ts';
import { goalOf, unfitLimit } from '../rows/targetRows.ts';
import { columnsOfSheet, type SheetColumn } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import { cellFault, isToStore, refusedWith, type ComparedRow } from './plannedRow.ts';
import type { Places } from './planOrganisation.ts';

export interface MetricRows {
  readonly metrics: readonly ComparedRow<'metrics'>[];
  readonly targets: readonly ComparedRow<'targets'>[];
  readonly measurements: readonly ComparedRow<'measurements'>[];
}

export interface MetricContext {
  readonly compilation: Compilation;
  /** With what the workbook changes in it. */
  readonly organisation: Organisation;
  readonly by: PersonId;
  readonly at: Instant;
  readonly places: Readonly<Record<keyof MetricRows, Places>>;
}

/** What the rows store of one metric; `metric` is its definition with the new targets. */
export interface MetricChange {
  readonly metric: Metric;
  readonly measurements: readonly Measurement[];
}

export interface MetricsPlan extends MetricRows {
  readonly changes: ReadonlyMap<MetricId, MetricChange>;
  /** Every metric there will be, as the workbook defines it. */
  readonly defined: ReadonlyMap<MetricId, Metric>;
}

/** Fewer answers than this are never shown, so no metric may ask for fewer. */
const fewestResponses = 5;

/** Decides which rows of metrics, targets and measurements can be taken in. */
export function planMetrics(rows: MetricRows, context: MetricContext): MetricsPlan {
  const { compilation } = context;
  const metrics = acceptedMetrics(rows.metrics, context);
  const defined = new Map<MetricId, Metric>(
    [...compilation.metrics].map(([id, { value }]) => [id, value.metric]),
  );
  for (const row of metrics.filter(isToStore)) {
    const metric = metricOf(row.key, row.values, defined.get(row.key) ?? null);
    if (metric !== null) defined.set(row.key, metric);
  }
  const newTargets = new Map<MetricId, Target[]>();
  const targets = rows.targets.map((row) => {
    const read = readTarget(row, defined, context);
    if (!isToStore(row)) return row;
    if ('faults' in read) return refusedWith(row, read.faults);
    newTargets.set(read.metricId, [...(newTargets.get(read.metricId) ?? []), read.target]);
    return row;
  });
  const newMeasurements = new Map<MetricId, Measurement[]>();
  const measurements = rows.measurements.map((row) => {
    if (!isToStore(row)) return row;
    const known = newMeasurements.get(row.values.metric ?? '') ?? [];
    const read = readMeasurement(row, defined, known, context);
    if ('faults' in read) return refusedWith(row, read.faults);
    newMeasurements.set(read.metricId, [...known, read]);
    return row;
  });
  const touched = new Set([
    ...metrics.filter(isToStore).map(({ key }) => key),
    ...newTargets.keys(),
    ...newMeasurements.keys(),
  ]);
  const changes = [...touched].flatMap((id): [MetricId, MetricChange][] => {
    const metric = defined.get(id);
    if (metric === undefined) return [];
    const all = [...metric.targets, ...(newTargets.get(id) ?? [])];
    const ordered = all.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return [
      [
        id,
        { metric: { ...metric, targets: ordered }, measurements: newMeasurements.get(id) ?? [] },
      ],
    ];
  });
  return { metrics, targets, measurements, changes: new Map(changes), defined };
}

/** Refusing a metric can leave another without its counter-metric: again until all is left fits. */
function acceptedMetrics(
  rows: readonly ComparedRow<'metrics'>[],
  context: MetricContext,
): readonly ComparedRow<'metrics'>[] {
  const { compilation, places } = context;
  let accepted = rows.map((row) => refusedWith(row, metricFaults(row, context)));
  for (;;) {
    const there = new Set([
      ...compilation.metrics.keys(),
      ...accepted.filter(isToStore).map(({ key }) => key),
    ]);
    const next = accepted.map((row) => {
      const counter = row.values.counter_metric;
      return counter === null || there.has(counter)
        ? row
        : refusedWith(row, [
            cellFault(places.metrics, row.line, 'metricUnknown', 'counter_metric', counter),
          ]);
    });
    if (next.every((row, index) => row === accepted[index])) return accepted;
    accepted = next;
  }
}

function metricFaults(
  { key, line, values }: ComparedRow<'metrics'>,
  { compilation, organisation, places }: MetricContext,
): readonly CellFault[] {
  const fault = (code: CellFault['code'], column: SheetColumn, detail = '') =>
    cellFault(places.metrics, line, code, column, detail);
  const missing = missingOfMetric(values);
  if (missing.length > 0) return missing.map((column) => fault('required', column));
  const faults = ofOtherScales(values).map((column) => fault('otherScaleColumn', column));
  const scale = scaleOf(values);
  const stored = compilation.metrics.get(key)?.value;
  if (scale?.kind === 'mean' && scale.min >= scale.max) {
    faults.push(fault('scaleBackwards', 'scale_max'));
  }
  // Values measured in one scale mean nothing in another: such a metric needs a new code.
  const measured = stored !== undefined && stored.measurements.length > 0;
  if (measured && JSON.stringify(scale) !== JSON.stringify(scaleIn(stored.metric))) {
    faults.push(fault('otherScale', 'scale', stored.metric.scale.kind));
  }
  if ((values.minimum_responses ?? fewestResponses) < fewestResponses) {
    faults.push(fault('outsideScale', 'minimum_responses', String(values.minimum_responses)));
  }
  const floor = values.response_rate_floor ?? 0;
  if (floor < 0 || floor > 1) {
    faults.push(fault('outsideScale', 'response_rate_floor', String(floor)));
  }
  if (!organisation.parts.has(values.part ?? '')) {
    faults.push(fault('partUnknown', 'part', values.part ?? ''));
  }
  for (const column of ['measures', 'interprets', 'decides', 'acts'] as const) {
    const person = values[column];
    if (person !== null && !organisation.people.has(person)) {
      faults.push(fault('personUnknown', column, person));
    }
  }
  if (values.counter_metric === key) faults.push(fault('ownCounterMetric', 'counter_metric'));
  return faults;
}

/** In the same order of fields as one read from a row. */
function scaleIn({ scale }: Metric): Metric['scale'] {
  switch (scale.kind) {
    case 'share':
    case 'nps':
      return { kind: scale.kind };
    case 'mean':
      return { kind: scale.kind, min: scale.min, max: scale.max };
    case 'amount':
      return { kind: scale.kind, unit: scale.unit, decimals: scale.decimals };
  }
}

function readTarget(
  { line, values, outcome, parsed }: ComparedRow<'targets'>,
  defined: ReadonlyMap<MetricId, Metric>,
  { by, at, places }: MetricContext,
):
  | { readonly metricId: MetricId; readonly target: Target }
  | { readonly faults: readonly CellFault[] } {
  const refused = (code: CellFault['code'], column: SheetColumn | null, detail = '') => ({
    faults: [cellFault(places.targets, line, code, column, detail)],
  });
  const metric = defined.get(values.metric ?? '');
  if (metric === undefined) return refused('metricUnknown', 'metric', values.metric ?? '');
  const { target_valid_from: validFrom, justification } = values;
  // A target that was set is history: another value needs another day.
  if (outcome.kind === 'changed') {
    return refused('targetAlreadySet', outcome.fields[0]?.column ?? null, validFrom ?? '');
  }
  const [percent] = parsed.percents;
  if (percent !== undefined && metric.scale.kind !== 'share') return refused('notNumber', percent);
  const goal = goalOf(values);
  if (goal === null || validFrom === null || justification === null) {
    return refused('targetIncomplete', null);
  }
  const unfit = unfitLimit(goal, metric.scale);
  if (unfit !== null) return refused('limitsUnfit', unfit);
  return { metricId: metric.id, target: { validFrom, goal, justification, setBy: by, setAt: at } };
}

function readMeasurement(
  { line, values }: ComparedRow<'measurements'>,
  defined: ReadonlyMap<MetricId, Metric>,
  others: readonly Measurement[],
  { by, at, places, compilation }: MetricContext,
): Measurement | { readonly faults: readonly CellFault[] } {
  const fault = (code: CellFault['code'], column: SheetColumn | null, detail = '') =>
    cellFault(places.measurements, line, code, column, detail);
  const metric = defined.get(values.metric ?? '');
  const { period_from: from, period_to: to } = values;
  if (metric === undefined || from === null || to === null) {
    return { faults: [fault('metricUnknown', 'metric', values.metric ?? '')] };
  }
  const read = readFigureOf(values, metric.scale);
  if (read.kind === 'refused') {
    return { faults: read.faults.map(({ code, column }) => fault(code, column)) };
  }
  const measurement = {
    metricId: metric.id,
    from,
    to,
    ...measurementOf(values, read.figure),
    enteredBy: by,
    enteredAt: at,
  };
  const stored = compilation.metrics.get(metric.id)?.value.measurements ?? [];
  const measured = [...stored, ...others];
  const faults = checkMeasurement(metric, measurement, compilation.today, measured).map((found) => {
    const { code, column, detail } = domainFault(found);
    // A column that only an import has is told for the whole row.
    const own = columnsOfSheet('measurements').find(({ id }) => id === column);
    return fault(code, own?.id ?? null, detail);
  });
  return faults.length > 0 ? { faults } : measurement;
}
