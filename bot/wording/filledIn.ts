import type { LocalDate } from '../domain/calendar/time.ts';
import { latestMeasured } from '../domain/metric/latestMeasured.ts';
import { isOfPeriod, seenOf } from '../domain/metric/measurementEntry.ts';
import type { SeenMeasurement } from '../domain/metric/measurementEntry.ts';
import { estimateOf } from '../domain/metric/estimateOf.ts';
import type { Figure, Measurement, UsualMeasuring } from '../domain/metric/metric.ts';
import type { Period } from '../domain/metric/period.ts';
import type { MetricHistory } from '../domain/ports/metricStore.ts';
import type { Translator } from './translator.ts';
import type { MeasurementInputs } from '../domain/metric/measurementInputs.ts';
import { periodValue } from './periodChoices.ts';

export interface FilledIn {
  readonly inputs: MeasurementInputs;
  /** What stands for the period; null: nothing does. */
  readonly seen: SeenMeasurement | null;
  /** It rests on too few answers to be shown, also in a form: its figures are left out. */
  readonly isHidden: boolean;
}

/**
 * What stands in the form when it is opened: the measurement to be corrected, or for a period
 * without one how it was measured the last time, which seldom changes, or how it usually is.
 */
export function filledIn(
  words: Translator,
  { metric, measurements }: MetricHistory,
  { from, to }: Period,
  today: LocalDate,
): FilledIn {
  const period = { from, to };
  const standing = measurements.find((each) => isOfPeriod(each, period));
  if (standing !== undefined) {
    const isHidden = estimateOf(standing, metric).kind === 'tooFewToShow';
    const shown = isHidden ? waysOf(words, standing) : standingInputs(words, standing);
    return {
      inputs: { ...shown, period: periodValue(period) },
      seen: seenOf(standing),
      isHidden,
    };
  }
  const last = latestMeasured(measurements, today) ?? metric.usual;
  return {
    inputs: { ...waysOf(words, last), period: periodValue(period) },
    seen: null,
    isHidden: false,
  };
}

function standingInputs(words: Translator, measurement: Measurement): MeasurementInputs {
  const { figure, sample, comment } = measurement;
  return {
    ...waysOf(words, measurement),
    ...(figure === null ? { reason: comment ?? '' } : { comment: comment ?? '' }),
    ...figureInputs(words, figure),
    sample: writtenNumber(words, sample),
  };
}

function waysOf(words: Translator, measurement: UsualMeasuring): MeasurementInputs {
  return {
    targetGroupSize: writtenNumber(words, measurement.targetGroupSize),
    sampling: measurement.sampling ?? '',
    onlySuccessfulAsked: String(measurement.onlySuccessfulAsked),
  };
}

function figureInputs(words: Translator, figure: Figure | null): MeasurementInputs {
  const number = (value: number | null): string => writtenNumber(words, value);
  switch (figure?.kind) {
    case undefined:
      return {};
    case 'share':
      return { successes: number(figure.successes), n: number(figure.n) };
    case 'mean':
      return { value: number(figure.mean), sd: number(figure.sd), n: number(figure.n) };
    case 'nps':
      return {
        promoters: number(figure.promoters),
        passives: number(figure.passives),
        detractors: number(figure.detractors),
      };
    case 'amount':
      return { value: number(figure.value), n: number(figure.n) };
  }
}

/** All its digits, so that saving what was not touched changes nothing. */
export function writtenNumber({ language }: Translator, value: number | null): string {
  if (value === null) return '';
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
