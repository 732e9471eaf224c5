import type { ActionEffect } from '../domain/action/actionEffect.ts';
import type { MetricPoint } from '../domain/metric/metricState.ts';
import type { Scale } from '../domain/metric/metric.ts';
import { periodText } from './dates.ts';
import { metricChangeText } from './metricChange.ts';
import { valueText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** The metric before and after an action, with how sure the change is. */
export function actionEffectText(words: Translator, scale: Scale, effect: ActionEffect): string {
  return words.t('action.effect', {
    before: pointText(words, scale, effect.before),
    after: pointText(words, scale, effect.after),
    change: metricChangeText(words, scale, effect.change, 'action'),
  });
}

function pointText(words: Translator, scale: Scale, { value, measurement }: MetricPoint): string {
  const figure = value.kind === 'value' ? valueText(words, scale, value.value) : '';
  return `${figure} (${periodText(words, measurement)})`;
}
