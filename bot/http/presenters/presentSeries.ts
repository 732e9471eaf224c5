import type { SeriesPoint } from '../../contract/metrics.ts';
import { isAnswered, sizeOf } from '../../domain/metric/answers.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { MetricPoint } from '../../domain/metric/metricState.ts';
import { periodText } from '../../wording/dates.ts';
import { estimateView, samplingText } from '../../wording/estimate.ts';
import { lightView } from '../../wording/light.ts';
import { numberText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { presentGoal, presentResponseRate } from './presentMetricRow.ts';

/** One period of a metric's series, judged by the target of its time. */
export function presentSeriesPoint(
  point: MetricPoint,
  metric: Metric,
  words: Translator,
): SeriesPoint {
  const { measurement, value, target, light } = point;
  const count = (size: number | null): string =>
    size === null ? words.t('metricPage.notRecorded') : numberText(words, size);
  return {
    from: measurement.from,
    to: measurement.to,
    periodText: periodText(words, measurement),
    value: value.kind === 'value' ? estimateView(words, metric.scale, value) : null,
    target: target === null ? null : presentGoal(target.goal, metric.scale, words),
    light: lightView(words, metric.scale, light),
    responses: presentResponses(point, metric, words),
    sample: count(measurement.sample),
    targetGroup: count(measurement.targetGroupSize),
    responseRate: presentResponseRate(point, words),
    note: presentNote(point, words),
  };
}

function presentResponses(
  { measurement, value }: MetricPoint,
  metric: Metric,
  words: Translator,
): string {
  switch (value.kind) {
    case 'notMeasured':
    case 'tooFewToShow':
      return words.t(`metricPage.${value.kind}`);
    case 'value': {
      const size = measurement.figure === null ? null : sizeOf(measurement.figure);
      if (size === null) return words.t('metricPage.notRecorded');
      const counted = isAnswered(metric, measurement) ? 'light.responses' : 'light.events';
      return words.t(counted, { count: size });
    }
  }
}

/** Why there is no value, how it was sampled where that limits what it tells, and the comment. */
function presentNote({ measurement, value }: MetricPoint, words: Translator): string | null {
  const { sampling, onlySuccessfulAsked, comment } = measurement;
  const limited = sampling === 'selfSelected' || onlySuccessfulAsked;
  const notes = [
    value.kind === 'value' ? null : words.t(`metricPage.${value.kind}`),
    limited ? samplingText(words, sampling, onlySuccessfulAsked) : null,
    comment,
  ].filter((note) => note !== null && note !== '');
  return notes.length === 0 ? null : notes.join('; ');
}
