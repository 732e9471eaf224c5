import type { Measurement } from '../../domain/metric/metric.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { instantText, periodText } from '../../wording/dates.ts';
import { lightView } from '../../wording/light.ts';
import { measuredText } from '../../wording/measured.ts';
import { metricChangeText } from '../../wording/metricChange.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { actorName } from './personName.ts';

/** What came of a measurement: that it is stored, the light now, the change and how sure it is. */
export function measuredNote(
  words: Translator,
  { metric, light, change }: MetricState,
  done: 'entered' | 'explained' | 'corrected' | 'removed',
): string {
  const { text, certaintyText } = lightView(words, metric.scale, light);
  const shown = certaintyText === '' ? text : `${text} (${certaintyText})`;
  return [
    words.t(`measurement.done.${done}`),
    words.t('measurement.lightNow', { light: shown }),
    change === null || done === 'explained'
      ? ''
      : metricChangeText(words, metric.scale, change, 'measurement'),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What stands for a period, who entered it and when, for the one who wanted to as well. */
export function standingText(
  standing: Measurement,
  { metric }: MetricHistory,
  { words, organisation }: Viewer,
): Readonly<Record<'period' | 'value' | 'name' | 'when', string>> {
  return {
    period: periodText(words, standing),
    value: measuredText(words, metric, standing),
    name: actorName(words, standing.enteredBy, organisation),
    when: instantText(words, standing.enteredAt),
  };
}
