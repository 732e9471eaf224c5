import type { Change } from '../domain/metric/changeBetween.ts';
import type { Scale } from '../domain/metric/metric.ts';
import { changeRangeText, changeText } from './numbers.ts';
import type { Translator } from './translator.ts';

/**
 * A change from one value to another with how sure it is.
 * @param between the two values: neighbours in the series, or before and after an action
 */
export function metricChangeText(
  words: Translator,
  scale: Scale,
  change: Change,
  between: 'measurement' | 'action',
): string {
  switch (change.kind) {
    case 'up':
    case 'down':
    case 'unsure': {
      const { value, low, high } = change.difference;
      return words.t(
        change.kind === 'unsure' ? `${between}.change.unsure` : `${between}.change.sure`,
        {
          change: changeText(words, scale, value),
          interval: changeRangeText(words, scale, { low, high }),
        },
      );
    }
    case 'unknown':
      return words.t(`${between}.change.unknown`, {
        change: changeText(words, scale, change.value),
      });
  }
}
