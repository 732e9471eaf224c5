import type { LocalDate } from '../../../domain/calendar/time.ts';
import { latestMeasured } from '../../../domain/metric/latestMeasured.ts';
import type { SeenMeasurement } from '../../../domain/metric/measurementEntry.ts';
import type { Figure, Measurement } from '../../../domain/metric/metric.ts';
import type { Period } from '../../../domain/metric/period.ts';
import type { MetricHistory } from '../../../domain/ports/metricStore.ts';
import { isOfPeriod } from '../../../domain/useCases/enterMeasurement.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { MeasurementInputs } from '../../cardActions/measurementInputs.ts';
import { periodValue } from './periodFields.ts';

export interface FilledIn {
  readonly inputs: MeasurementInputs;
  /** What stands for the period; null: nothing does. */
  readonly seen: SeenMeasurement | null;
}

/**
 * What stands in the form when it is opened: the measurement to be corrected, or for a period
 * without one how it was measured the last time, which seldom changes.
 */
export function filledIn(
  words: Translator,
  { measurements }: MetricHistory,
  { from, to }: Period,
  today: LocalDate,
): FilledIn {
  const period = { from, to };
  const standing = measurements.find((each) => isOfPeriod(each, period));
  if (standing !== undefined) {
    return {
      inputs: { ...standingInputs(words, standing), period: periodValue(period) },
      seen: seenOf(standing),
    };
  }
  const last = latestMeasured(measurements, today);
  return {
    inputs: { ...(last === null ? {} : waysOf(words, last)), period: periodValue(period) },
    seen: null,
  };
}

export function seenOf({ from, to, enteredAt }: Measurement): SeenMeasurement {
  return { from, to, enteredAt };
}

function standingInputs(words: Translator, measurement: Measurement): MeasurementInputs {
  const { figure, sample, comment } = measurement;
  return {
    ...waysOf(words, measurement),
    ...(figure === null ? { reason: comment ?? '' } : { comment: comment ?? '' }),
    ...figureInputs(words, figure),
    sample: written(words, sample),
  };
}

function waysOf(words: Translator, measurement: Measurement): MeasurementInputs {
  return {
    targetGroupSize: written(words, measurement.targetGroupSize),
    sampling: measurement.sampling ?? '',
    onlySuccessfulAsked: String(measurement.onlySuccessfulAsked),
  };
}

function figureInputs(words: Translator, figure: Figure | null): MeasurementInputs {
  const number = (value: number | null): string => written(words, value);
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
function written({ language }: Translator, value: number | null): string {
  if (value === null) return '';
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
