import type { IndexView } from '../../contract/overview.ts';
import { localized } from '../../domain/language.ts';
import type { CompositeIndex } from '../../domain/metric/compositeIndex.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import { numberText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';

/** The index never stands alone: what it covers, what it is made of, and what it hides. */
export function presentIndex(
  index: CompositeIndex,
  metrics: readonly Metric[],
  words: Translator,
): IndexView {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const whole = index.parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    value: { value: index.value, text: numberText(words, index.value) },
    coverage: words.t('overview.index.coverage', { share: percentText(words, index.coverage, 0) }),
    hides: words.t('overview.index.hides'),
    parts: index.parts.map(({ metricId, weight, attained }) => {
      const metric = byId.get(metricId);
      return {
        metricId,
        name: metric === undefined ? metricId : localized(metric.name, words.language),
        weight: percentText(words, weight / whole, 0),
        attained: attained === null ? words.t('metricPage.noFigure') : numberText(words, attained),
      };
    }),
  };
}
