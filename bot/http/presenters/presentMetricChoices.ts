import type { Coded } from '../../contract/figures.ts';
import { localized } from '../../domain/language.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';

/** Metrics to choose from by name, each with its part: many parts measure the same. */
export function presentMetricChoices(metrics: readonly Metric[], viewer: Viewer): readonly Coded[] {
  const { language } = viewer.words;
  return metrics
    .map(({ id, name, partId }) => ({
      code: id,
      text: `${localized(name, language)} · ${partName(partId, viewer)}`,
    }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
}
