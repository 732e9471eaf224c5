import type { EstimateView } from '../contract/figures.ts';
import type { ShownValue } from '../domain/metric/estimateOf.ts';
import type { Cadence, CollectionMethod, Sampling, Scale } from '../domain/metric/metric.ts';
import { intervalText, unitText, valueText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** A value with its interval, or with why there is none, in the reader's language. */
export function estimateView(words: Translator, scale: Scale, shown: ShownValue): EstimateView {
  const { value, certainty } = shown;
  const text = valueText(words, scale, value);
  switch (certainty.kind) {
    case 'interval': {
      const { low, high } = certainty;
      return {
        value,
        text,
        low,
        high,
        intervalText: intervalText(words, scale, certainty),
        noInterval: null,
      };
    }
    case 'exact':
    case 'unknown':
      return {
        value,
        text,
        low: null,
        high: null,
        intervalText: null,
        noInterval: words.t(`estimate.${certainty.why}`),
      };
  }
}

/** Value and interval in one: `4,05 (3,8–4,3)`, the value alone where there is no interval. */
export function estimateText(words: Translator, scale: Scale, shown: ShownValue): string {
  const { text, intervalText: interval } = estimateView(words, scale, shown);
  return interval === null ? text : words.t('estimate.withInterval', { value: text, interval });
}

/** How the value is to be read: `keskiarvo asteikolla 1–5`. */
export function scaleText(words: Translator, scale: Scale): string {
  switch (scale.kind) {
    case 'share':
      return words.t('scale.share');
    case 'mean':
      return words.t('scale.mean', { min: scale.min, max: scale.max });
    case 'nps':
      return words.t('scale.nps');
    case 'amount':
      return words.t(scale.unit === '' ? 'scale.count' : 'scale.amount', {
        unit: unitText(words, scale.unit),
      });
  }
}

/** How often it is measured: `neljännesvuosittain`. */
export function cadenceText(words: Translator, cadence: Cadence): string {
  return words.t(`cadence.${cadence}`);
}

/** How it is collected: `kysely`. */
export function methodText(words: Translator, method: CollectionMethod): string {
  return words.t(`method.${method}`);
}

/** Who was asked, with the warning when only those who succeeded were. */
export function samplingText(
  words: Translator,
  sampling: Sampling | null,
  onlySuccessfulAsked: boolean,
): string {
  const how = sampling === null ? words.t('sampling.none') : words.t(`sampling.${sampling}`);
  return onlySuccessfulAsked ? `${how}; ${words.t('sampling.onlySuccessfulAsked')}` : how;
}
