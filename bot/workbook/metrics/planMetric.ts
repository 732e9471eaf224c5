import { isDeepStrictEqual } from 'node:util';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { checkMeasurement } from '../../domain/metric/checkMeasurement.ts';
import type { Measurement, Metric, MetricId, Target } from '../../domain/metric/metric.ts';
import { unsaid } from '../../domain/metric/metricDefinition.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import { definitionColumns, type Column } from '../columns.ts';
import type { Fault } from '../importFault.ts';
import type { Cell, ImportRecord } from '../importRecord.ts';
import type { RecordOutcome } from '../outcome.ts';
import { neededForNew, readDefinition, withDefinition, type Definition } from './readDefinition.ts';
import { domainFault } from './domainFault.ts';
import { MetricInFile } from './metricInFile.ts';
import { hasMeasurement, readMeasurement } from './readMeasurement.ts';
import { readTarget } from './readTarget.ts';

export interface PlanContext {
  /** With the parts that the import is about to make. */
  readonly organisation: Organisation;
  readonly choices: Choices;
  /** Those stored, of the ones that the file mentions, and those that the file defines. */
  readonly knownMetrics: ReadonlySet<MetricId>;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What an import will do to one metric. */
export interface MetricPlan {
  /** Null when nothing of it can be taken in. */
  readonly metric: Metric | null;
  readonly change: 'added' | 'changed' | 'unchanged';
  /** New and changed ones. */
  readonly measurements: readonly Measurement[];
  /** One for each record, in their order. */
  readonly outcomes: readonly RecordOutcome[];
  /** What the records give beside the definition, by their places; of those at fault nothing. */
  readonly taken: ReadonlyMap<number, TakenIn>;
}

export interface TakenIn {
  readonly measurement: Measurement | null;
  /** Where the record adds it. */
  readonly target: Pick<Target, 'validFrom' | 'goal' | 'justification'> | null;
}

/**
 * Decides what the records of one metric change in what is stored. The first record that gives a
 * field of the definition decides it for the file; a later one that says otherwise is at fault.
 */
export function planMetric(
  id: MetricId,
  records: readonly ImportRecord[],
  stored: MetricHistory | null,
  context: PlanContext,
): MetricPlan {
  const defined = mergeDefinitions(records, context);
  const definition = readDefinition(
    new CellReader(defined.cells),
    context.organisation,
    context.choices,
  );
  const missing = stored === null ? missingFields(defined.cells) : [];
  const shape = { scale: stored?.metric.scale, method: stored?.metric.method, ...definition };
  const faultsOfAll: readonly Fault[] = [
    ...missing,
    ...scaleFaults(stored, definition),
    ...counterFaults(id, definition, context),
  ];
  const today = helsinkiDate(context.at);
  const state = new MetricInFile(stored);
  const taken = new Map<number, TakenIn>();
  const outcomes = records.map((record, index): RecordOutcome => {
    const ownFaults = [...record.faults, ...(defined.faults[index] ?? [])];
    // What the metric lacks may only be missing because of the row's own faults.
    const faults = ownFaults.length > 0 ? ownFaults : faultsOfAll;
    const { scale, method } = shape;
    if (faults.length > 0 || scale === undefined || method === undefined) return faults;
    const reader = new CellReader(record.cells);
    const target = readTarget(reader, scale, context.choices);
    const measured = hasMeasurement(reader)
      ? readMeasurement(reader, scale, context.choices)
      : null;
    if (target !== null) state.checkTarget(target, reader);
    const measurement =
      measured === null
        ? null
        : { ...measured, metricId: id, enteredBy: context.by, enteredAt: context.at };
    if (measurement !== null) {
      for (const found of checkMeasurement({ scale, method }, measurement, today, state.measured)) {
        const { code, column, detail } = domainFault(found);
        reader.fault(code, column, detail);
      }
      state.checkPeriod(measurement, record.line, reader);
    }
    if (reader.faults.length > 0) return reader.faults;
    const targetChange = target === null ? 'unchanged' : state.addTarget(target, context);
    taken.set(index, { measurement, target: targetChange === 'changed' ? target : null });
    return measurement === null ? targetChange : state.addMeasurement(measurement);
  });
  const someTakenIn = outcomes.some((outcome) => typeof outcome === 'string');
  const said = { targets: state.targets, ...saidDirection(records, context.choices) };
  const metric = someTakenIn ? metricOf(id, stored, definition, said) : null;
  const change =
    stored === null ? 'added' : isDeepStrictEqual(metric, stored.metric) ? 'unchanged' : 'changed';
  return {
    metric,
    change,
    ...{ measurements: state.changed, taken },
    outcomes: outcomes.map((outcome, index) => {
      const record = records[index];
      const onlyDefines = record !== undefined && !hasMeasurement(new CellReader(record.cells));
      return typeof outcome === 'string' && onlyDefines ? change : outcome;
    }),
  };
}

function mergeDefinitions(records: readonly ImportRecord[], context: PlanContext) {
  const cells = new Map<Column, Cell>();
  const faults = records.map((record): readonly Fault[] => {
    const own = new Map([...record.cells].filter(([column]) => isDefining(column)));
    // Long files say the same on every row: what has been read once is not read again.
    if ([...own].every(([column, { text }]) => cells.get(column)?.text === text)) return [];
    const reader = new CellReader(own);
    readDefinition(reader, context.organisation, context.choices);
    for (const [column, { text }] of own) {
      const decided = cells.get(column);
      if (decided !== undefined && decided.text !== text) {
        reader.fault('otherDefinition', column, `${text} ≠ ${decided.text}`);
      }
    }
    if (reader.faults.length === 0) {
      for (const [column, cell] of own) if (!cells.has(column)) cells.set(column, cell);
    }
    return reader.faults;
  });
  return { cells, faults };
}

function isDefining(column: Column): boolean {
  return (definitionColumns as readonly Column[]).includes(column);
}

function missingFields(cells: ReadonlyMap<Column, Cell>): readonly Fault[] {
  return neededForNew
    .filter((column) => !cells.has(column))
    .map((column) => ({ code: 'required', column, detail: '' }));
}

/** Which side is the better one, where a row says so; a target then tells it by itself. */
function saidDirection(
  records: readonly ImportRecord[],
  { direction }: Choices,
): Partial<Pick<Metric, 'direction'>> {
  const said = records.flatMap(({ cells }) => {
    const text = cells.get('direction')?.text.toLowerCase();
    return text === undefined ? [] : (direction.get(text) ?? []);
  });
  return said[0] === undefined ? {} : { direction: said[0] };
}

/** A counter-metric is one that is there, and another one. */
function counterFaults(
  id: MetricId,
  { counterMetricId }: Definition,
  { knownMetrics }: PlanContext,
): readonly Fault[] {
  if (counterMetricId === undefined || counterMetricId === null) return [];
  if (counterMetricId !== id && knownMetrics.has(counterMetricId)) return [];
  return [{ code: 'metricUnknown', column: 'counter_metric', detail: counterMetricId }];
}

/** Values measured in one scale mean nothing in another: such a metric needs a new code. */
function scaleFaults(stored: MetricHistory | null, { scale }: Definition): readonly Fault[] {
  if (stored === null || scale === undefined || stored.measurements.length === 0) return [];
  return isDeepStrictEqual(scale, stored.metric.scale)
    ? []
    : [{ code: 'otherScale', column: 'scale', detail: stored.metric.scale.kind }];
}

function metricOf(
  id: MetricId,
  stored: MetricHistory | null,
  definition: Definition,
  said: Pick<Metric, 'targets'> & Partial<Pick<Metric, 'direction'>>,
): Metric | null {
  if (stored !== null) return { ...withDefinition(stored.metric, definition), ...said };
  const { name, partId, scale, cadence, method } = definition;
  if (!name || partId === undefined || !scale || !cadence || !method) return null;
  return {
    ...withDefinition(unsaid, definition),
    id,
    name,
    partId,
    scale,
    cadence,
    method,
    ...said,
  };
}
