import type { Metric } from '../domain/metric/metric.ts';
import { dateText, periodText } from './dates.ts';
import { numberText, valueText } from './numbers.ts';
import type { Translator } from './translator.ts';
import type { MeasurementInputFault } from '../domain/metric/measurementInputs.ts';

/** What is wrong with what was typed and what to do about it. */
export function measurementFaultText(
  words: Translator,
  { scale }: Pick<Metric, 'scale'>,
  fault: MeasurementInputFault,
): string {
  const t = (values: Parameters<Translator['t']>[1] = {}): string =>
    words.t(`measurement.fault.${fault.kind}`, values);
  switch (fault.kind) {
    case 'notADate':
      return words.t('measurement.fault.notADate', {
        field: words.t(`measurement.${fault.field}`),
      });
    case 'notACount':
      return t({ field: words.t(`measurement.field.${fault.field}`) });
    case 'notANumber': {
      const field = fault.field === 'value' && scale.kind === 'mean' ? 'mean' : fault.field;
      return t({ field: words.t(`measurement.field.${field}`) });
    }
    case 'periodNotEnded':
      return t({ date: dateText(words, fault.to) });
    case 'overlapsMeasured':
      return t({ period: periodText(words, fault) });
    case 'wrongKindOfFigure':
    case 'periodReversed':
    case 'explanationMissing':
    case 'nobodyAnswered':
    case 'samplingMissing':
    case 'sampleAboveTargetGroup':
    case 'responsesAboveTargetGroup':
    case 'excludedAboveSample':
    case 'periodMissing':
    case 'nothingEntered':
    case 'valueAndCounts':
    case 'countsNotWhole':
    case 'reasonMissing':
    case 'whyMissing':
      return t();
    case 'successesAboveResponses':
      return t({ successes: fault.successes, n: fault.n });
    case 'valueOffScale':
      return t({
        min: valueText(words, scale, fault.min),
        max: valueText(words, scale, fault.max),
      });
    case 'spreadImpossible':
      return t({ largest: numberText(words, fault.largest, { most: 2 }) });
    case 'responsesAboveSample':
      return t({ asked: fault.asked });
  }
}
