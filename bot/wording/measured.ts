import { estimateOf } from '../domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../domain/metric/metric.ts';
import { estimateText } from './estimate.ts';
import type { Translator } from './translator.ts';

/** What a measurement says in one line; of a group too small its number is not told. */
export function measuredText(words: Translator, metric: Metric, measurement: Measurement): string {
  const value = estimateOf(measurement, metric);
  switch (value.kind) {
    case 'value':
      return estimateText(words, metric.scale, value);
    case 'tooFewToShow':
      return words.t('metricPage.tooFewToShow');
    case 'notMeasured':
      return words.t('measurement.explained', { reason: measurement.comment ?? '' });
  }
}
