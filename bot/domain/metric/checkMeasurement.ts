import { isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { overlapped } from '../disclosure/overlap.ts';
import { asksPeople, isAnswered, sizeOf } from './answers.ts';
import type { Figure, Measurement, Metric, Scale } from './metric.ts';

/** What can be wrong with a measurement as entered; each names the field to mend. */
export type MeasurementFault =
  | { readonly kind: 'notADate'; readonly field: 'from' | 'to' }
  | { readonly kind: 'periodReversed' }
  | { readonly kind: 'periodNotEnded'; readonly to: LocalDate }
  /** A part of the period has a result already, of another period. */
  | { readonly kind: 'overlapsMeasured'; readonly from: LocalDate; readonly to: LocalDate }
  /** Neither a figure nor a word on why it was not measured. */
  | { readonly kind: 'explanationMissing' }
  /** The figure is of another kind than the metric's scale. */
  | { readonly kind: 'wrongKindOfFigure'; readonly expected: Scale['kind'] }
  | { readonly kind: 'notACount'; readonly field: CountField }
  | { readonly kind: 'nobodyAnswered' }
  | { readonly kind: 'successesAboveResponses'; readonly successes: number; readonly n: number }
  | { readonly kind: 'notANumber'; readonly field: 'value' | 'sd' }
  | { readonly kind: 'valueOffScale'; readonly min: number; readonly max: number }
  /** No answers on the scale can be spread as widely around this mean. */
  | { readonly kind: 'spreadImpossible'; readonly largest: number }
  | { readonly kind: 'samplingMissing' }
  | { readonly kind: 'sampleAboveTargetGroup' }
  | { readonly kind: 'responsesAboveTargetGroup' }
  /** More undeliverable and not eligible than were asked, or no sample to take them from. */
  | { readonly kind: 'excludedAboveSample' }
  | { readonly kind: 'responsesAboveSample'; readonly asked: number };

export type CountField =
  | 'successes'
  | 'n'
  | 'promoters'
  | 'passives'
  | 'detractors'
  | 'targetGroupSize'
  | 'sample'
  | 'undeliverable'
  | 'notEligible';

/**
 * Everything wrong with the measurement, so that a form can show it all at once; empty when it
 * can be stored. Shares, means and scores are of answers; counts are whole and not negative.
 * @param measured what is measured of the metric already
 */
export function checkMeasurement(
  metric: Pick<Metric, 'method' | 'scale'>,
  measurement: Measurement,
  today: LocalDate,
  measured: readonly Measurement[],
): readonly MeasurementFault[] {
  const { figure } = measurement;
  const faults = [
    ...periodFaults(metric, measurement, today, measured),
    ...countFaults(measurement),
  ];
  if (figure === null) {
    if ((measurement.comment ?? '').trim() === '') faults.push({ kind: 'explanationMissing' });
    return faults;
  }
  if (figure.kind !== metric.scale.kind) {
    return [...faults, { kind: 'wrongKindOfFigure', expected: metric.scale.kind }];
  }
  faults.push(...figureFaults(figure, metric.scale));
  // Without it nobody could see that too few have answered for the figure to be shown.
  if (isAnswered(metric, measurement) && sizeOf(figure) === null) {
    faults.push({ kind: 'notACount', field: 'n' });
  }
  if (asksPeople(metric.method) && measurement.sampling === null) {
    faults.push({ kind: 'samplingMissing' });
  }
  // Comparisons of sizes would only repeat that one of them is no count.
  if (!faults.some(({ kind }) => kind === 'notACount')) {
    faults.push(...sizeFaults(measurement, sizeOf(figure)));
  }
  return faults;
}

function periodFaults(
  metric: Pick<Metric, 'method'>,
  measurement: Measurement,
  today: LocalDate,
  measured: readonly Measurement[],
): MeasurementFault[] {
  const { from, to } = measurement;
  const faults: MeasurementFault[] = [];
  if (!isGivenDay(from)) faults.push({ kind: 'notADate', field: 'from' });
  if (!isGivenDay(to)) faults.push({ kind: 'notADate', field: 'to' });
  if (faults.length > 0) return faults;
  if (to < from) faults.push({ kind: 'periodReversed' });
  if (to > today) faults.push({ kind: 'periodNotEnded', to });
  const other = overlapped(metric, measurement, measured);
  if (other !== null) faults.push({ kind: 'overlapsMeasured', from: other.from, to: other.to });
  return faults;
}

function countFaults(measurement: Measurement): MeasurementFault[] {
  const fields = ['targetGroupSize', 'sample', 'undeliverable', 'notEligible'] as const;
  return [
    ...fields.map((field) => [field, measurement[field]] as const),
    ...countsOf(measurement.figure),
  ]
    .filter(([, count]) => count !== null && !isCount(count))
    .map(([field]) => ({ kind: 'notACount', field }));
}

function countsOf(figure: Figure | null): readonly (readonly [CountField, number | null])[] {
  switch (figure?.kind) {
    case undefined:
      return [];
    case 'share':
      return [
        ['successes', figure.successes],
        ['n', figure.n],
      ];
    case 'mean':
    case 'amount':
      return [['n', figure.n]];
    case 'nps':
      return [
        ['promoters', figure.promoters],
        ['passives', figure.passives],
        ['detractors', figure.detractors],
      ];
  }
}

function figureFaults(figure: Figure, scale: Scale): MeasurementFault[] {
  const faults: MeasurementFault[] = [];
  if (sizeOf(figure) === 0) faults.push({ kind: 'nobodyAnswered' });
  switch (figure.kind) {
    case 'share':
      if (figure.successes > figure.n) {
        const { successes, n } = figure;
        faults.push({ kind: 'successesAboveResponses', successes, n });
      }
      break;
    case 'mean':
      faults.push(...meanFaults(figure, scale));
      break;
    case 'amount':
      if (!Number.isFinite(figure.value)) faults.push({ kind: 'notANumber', field: 'value' });
      break;
    case 'nps':
      break;
  }
  return faults;
}

function meanFaults(figure: Extract<Figure, { kind: 'mean' }>, scale: Scale): MeasurementFault[] {
  const { mean, sd, n } = figure;
  if (!Number.isFinite(mean)) return [{ kind: 'notANumber', field: 'value' }];
  if (sd !== null && !(Number.isFinite(sd) && sd >= 0))
    return [{ kind: 'notANumber', field: 'sd' }];
  if (scale.kind !== 'mean') return [];
  const { min, max } = scale;
  if (mean < min || mean > max) return [{ kind: 'valueOffScale', min, max }];
  if (sd === null || n < 2) return [];
  const largest = largestSpread(mean, n, min, max);
  return sd > largest ? [{ kind: 'spreadImpossible', largest }] : [];
}

/** A mean is entered rounded: up to this much nearer the middle of the scale it may really be. */
const roundedOff = 0.05;

/**
 * The widest standard deviation of n answers from `min` to `max` with this mean: all answers at
 * the two ends, s² = n/(n−1)·(mean−min)·(max−mean) (Bhatia & Davis 2000).
 */
function largestSpread(mean: number, n: number, min: number, max: number): number {
  const middle = (min + max) / 2;
  const nearer =
    mean < middle ? Math.min(middle, mean + roundedOff) : Math.max(middle, mean - roundedOff);
  return Math.sqrt((n / (n - 1)) * (nearer - min) * (max - nearer));
}

function sizeFaults(measurement: Measurement, responses: number | null): MeasurementFault[] {
  const { sample, targetGroupSize } = measurement;
  const faults: MeasurementFault[] = [];
  const excluded = measurement.undeliverable + measurement.notEligible;
  const asked = (sample ?? 0) - excluded;
  if (asked < 0) faults.push({ kind: 'excludedAboveSample' });
  else if (sample !== null && responses !== null && responses > asked) {
    faults.push({ kind: 'responsesAboveSample', asked });
  }
  if (targetGroupSize !== null) {
    if (sample !== null && sample > targetGroupSize) {
      faults.push({ kind: 'sampleAboveTargetGroup' });
    } else if (responses !== null && responses > targetGroupSize) {
      faults.push({ kind: 'responsesAboveTargetGroup' });
    }
  }
  return faults;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
