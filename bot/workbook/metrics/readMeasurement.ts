import type { Measurement, Scale } from '../../domain/metric/metric.ts';
import type { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import { readPeriod, type Period } from '../cells/period.ts';
import type { MetricColumn } from '../columns.ts';
import { readFigure } from './readFigure.ts';

/** A row with none of these only defines its metric. */
const measuringColumns = [
  'period',
  'period_from',
  'period_to',
  'value',
  'successes',
  'n',
  'mean',
  'promoters',
  'passives',
  'detractors',
  'responses',
  'not_measured_because',
] as const satisfies readonly MetricColumn[];

/** A measurement as a file gives it; who entered it and when is known by the import. */
export type ReadMeasurement = Omit<Measurement, 'metricId' | 'enteredBy' | 'enteredAt'>;

export function hasMeasurement(reader: CellReader): boolean {
  return reader.has(...measuringColumns);
}

/** The row's measurement; null with faults in the reader when it gives none. */
export function readMeasurement(
  reader: CellReader,
  scale: Scale,
  choices: Choices,
): ReadMeasurement | null {
  const period = readMeasuredPeriod(reader);
  const reason = reader.text('not_measured_because');
  const figure = reason === null ? readFigure(reader, scale) : null;
  const sampling = reader.choice('sampling', choices.sampling);
  const read = {
    figure,
    targetGroupSize: reader.whole('target_group_size'),
    sample: reader.whole('sample'),
    undeliverable: reader.whole('undeliverable') ?? 0,
    notEligible: reader.whole('not_eligible') ?? 0,
    sampling,
    onlySuccessfulAsked: reader.choice('only_successful_asked', choices.answer) === 'yes',
    comment: reason ?? reader.text('comment'),
  };
  return period === null || reader.faults.length > 0 ? null : { ...period, ...read };
}

function readMeasuredPeriod(reader: CellReader): Period | null {
  if (reader.has('period_from', 'period_to')) {
    if (!reader.has('period_from')) reader.fault('required', 'period_from');
    if (!reader.has('period_to')) reader.fault('required', 'period_to');
    const from = reader.day('period_from');
    const to = reader.day('period_to');
    if (from === null || to === null) return null;
    if (from > to) reader.fault('periodBackwards', 'period_to', `${from} > ${to}`);
    return { from, to };
  }
  const period = readPeriod(reader.required('period'));
  if (period === null && reader.has('period')) reader.fault('notPeriod', 'period');
  return period;
}
