import type { IndexView } from '../../contract/overview.ts';
import { localized } from '../../domain/language.ts';
import type { CompositeIndex } from '../../domain/metric/compositeIndex.ts';
import type { MetricId } from '../../domain/metric/metric.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import { lightView } from '../../wording/light.ts';
import { numberText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';

/** The index never stands alone: what it covers, what it is made of, and what it hides. */
export function presentIndex(
  index: CompositeIndex,
  metrics: readonly MetricState[],
  words: Translator,
): IndexView {
  const byId = new Map(metrics.map((state) => [state.metric.id, state]));
  const whole = index.parts.reduce((sum, { weight }) => sum + weight, 0);
  const nameOf = (metricId: MetricId): string => {
    const state = byId.get(metricId);
    return state === undefined ? metricId : localized(state.metric.name, words.language);
  };
  const missing = index.parts.flatMap(({ metricId, attained }) => {
    const state = byId.get(metricId);
    return attained !== null || state === undefined ? [] : [state];
  });
  return {
    value: { value: index.value, text: numberText(words, index.value) },
    coverage: words.t('overview.index.coverage', { share: percentText(words, index.coverage, 0) }),
    hides: words.t('overview.index.hides'),
    parts: index.parts.map(({ metricId, weight, attained }) => ({
      metricId,
      name: nameOf(metricId),
      weight: percentText(words, weight / whole, 0),
      attained: attained === null ? words.t('overview.index.missing') : numberText(words, attained),
    })),
    missing: missing.map(({ metric, light }) => ({
      metricId: metric.id,
      name: nameOf(metric.id),
      why: lightView(words, metric.scale, light).reason,
    })),
    advice: missing.some(({ isEnded }) => isEnded) ? words.t('overview.index.endedAdvice') : null,
  };
}
