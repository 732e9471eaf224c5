import type { Change } from '../domain/metric/changeBetween.ts';
import type { Scale } from '../domain/metric/metric.ts';
import { changeText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** A change from one value to another with how sure it is: `+0,3, varma muutos (0,1…0,5)`. */
export function metricChangeText(words: Translator, scale: Scale, change: Change): string {
  switch (change.kind) {
    case 'up':
    case 'down':
    case 'unsure': {
      const { value, low, high } = change.difference;
      return words.t(
        change.kind === 'unsure' ? 'measurement.change.unsure' : 'measurement.change.sure',
        {
          change: changeText(words, scale, value),
          low: changeText(words, scale, low),
          high: changeText(words, scale, high),
        },
      );
    }
    case 'unknown':
      return words.t('measurement.change.unknown', {
        change: changeText(words, scale, change.value),
      });
  }
}
