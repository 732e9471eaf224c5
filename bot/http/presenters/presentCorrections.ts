import type { CorrectionView } from '../../contract/metrics.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { SupersededMeasurement } from '../../domain/ports/metricStore.ts';
import { instantText, periodText } from '../../wording/dates.ts';
import { measuredText } from '../../wording/measured.ts';
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
    was: measuredText(words, metric, measurement),
    how: { code: how, text: words.t(`measurement.how.${how}`) },
    by: actorName(words, by, organisation),
    at: instantText(words, at),
    reason,
  }));
}
