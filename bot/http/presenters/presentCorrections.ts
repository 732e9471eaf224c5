import type { CorrectionView } from '../../contract/metrics.ts';
import { estimateOf } from '../../domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import type { SupersededMeasurement } from '../../domain/ports/metricStore.ts';
import { instantText, periodText } from '../../wording/dates.ts';
import { estimateText } from '../../wording/estimate.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { actorName } from './personName.ts';

/** What the metric's measurements were, who changed them when, and why one was removed. */
export function presentCorrections(
  metric: Metric,
  superseded: readonly SupersededMeasurement[],
  { words, organisation }: Viewer,
): readonly CorrectionView[] {
  return superseded.map(({ measurement, how, by, at, reason }) => ({
    period: periodText(words, measurement),
    was: wasText(words, metric, measurement),
    how: { code: how, text: words.t(`measurement.how.${how}`) },
    by: actorName(words, by, organisation),
    at: instantText(words, at),
    reason,
  }));
}

function wasText(words: Translator, metric: Metric, measurement: Measurement): string {
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
