import type { SeriesPoint } from '../../contract/metrics.ts';
import { isAnswered, sizeOf } from '../../domain/metric/answers.ts';
import { estimateOf } from '../../domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import { targetAt } from '../../domain/metric/target.ts';
import { lightOfItsTime } from '../../domain/metric/trafficLight.ts';
import { periodText } from '../../wording/dates.ts';
import { samplingText } from '../../wording/estimate.ts';
import { lightView } from '../../wording/light.ts';
import { numberText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { presentGoal, presentResponseRate, presentValue } from './presentMetricRow.ts';

/** One period of a metric's series, judged by the target of its time. */
export function presentSeriesPoint(
  measurement: Measurement,
  metric: Metric,
  words: Translator,
): SeriesPoint {
  const target = targetAt(metric, measurement.to);
  const count = (size: number | null): string =>
    size === null ? words.t('metricPage.notRecorded') : numberText(words, size);
  return {
    from: measurement.from,
    to: measurement.to,
    periodText: periodText(words, measurement),
    value: presentValue(measurement, metric, words),
    target: target === null ? null : presentGoal(target.goal, metric.scale, words),
    light: lightView(words, metric.scale, lightOfItsTime(metric, measurement)),
    responses: presentResponses(measurement, metric, words),
    sample: count(measurement.sample),
    targetGroup: count(measurement.targetGroupSize),
    responseRate: presentResponseRate(measurement, metric, words),
    note: presentNote(measurement, metric, words),
  };
}

function presentResponses(measurement: Measurement, metric: Metric, words: Translator): string {
  const estimate = estimateOf(measurement, metric);
  switch (estimate.kind) {
    case 'notMeasured':
      return words.t('metricPage.notMeasured');
    case 'tooFewToShow':
      return words.t('metricPage.tooFewToShow');
    case 'value': {
      const size = measurement.figure === null ? null : sizeOf(measurement.figure);
      if (size === null) return words.t('metricPage.notRecorded');
      const counted = isAnswered(metric, measurement) ? 'light.responses' : 'light.events';
      return words.t(counted, { count: size });
    }
  }
}

/** Why there is no value, how it was sampled where that limits what it tells, and the comment. */
function presentNote(measurement: Measurement, metric: Metric, words: Translator): string | null {
  const { kind } = estimateOf(measurement, metric);
  const { sampling, onlySuccessfulAsked, comment } = measurement;
  const limited = sampling === 'selfSelected' || onlySuccessfulAsked;
  const notes = [
    kind === 'value' ? null : words.t(`metricPage.${kind}`),
    limited ? samplingText(words, sampling, onlySuccessfulAsked) : null,
    comment,
  ].filter((note) => note !== null && note !== '');
  return notes.length === 0 ? null : notes.join('; ');
}
