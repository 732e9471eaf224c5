import type { Measurement } from '../../domain/metric/metric.ts';
import { isOfPeriod } from '../../domain/metric/measurementEntry.ts';
import { changeIn, type MetricState } from '../../domain/metric/metricState.ts';
import type { Period } from '../../domain/metric/period.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { instantText, periodText } from '../../wording/dates.ts';
import { lightView } from '../../wording/light.ts';
import { measuredText } from '../../wording/measured.ts';
import { metricChangeText } from '../../wording/metricChange.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { actorName } from './personName.ts';

/**
 * What came of a measurement: that it is stored, the light now, and the change to its period with
 * how sure it is. Of a period that is not the newest its own value is told too.
 */
export function measuredNote(
  words: Translator,
  state: MetricState,
  done: 'entered' | 'explained' | 'corrected' | 'removed',
  period: Period,
): string {
  const { metric, light, points } = state;
  const { text, certaintyText } = lightView(words, metric.scale, light);
  const measured = points.find(({ measurement }) => isOfPeriod(measurement, period))?.measurement;
  const isNewest = measured === points.at(-1)?.measurement;
  const change = done === 'explained' ? null : changeIn(state, period);
  const shown = certaintyText === '' ? text : `${text} (${certaintyText})`;
  return [
    words.t(`measurement.done.${done}`),
    words.t('measurement.lightNow', { light: shown }),
    ...(measured === undefined || isNewest ? [] : [olderText(words, state, measured)]),
    change === null ? '' : metricChangeText(words, metric.scale, change, 'measurement'),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function olderText(words: Translator, { metric }: MetricState, measured: Measurement): string {
  const value = measuredText(words, metric, measured);
  return `${words.t('measurement.newest', { period: periodText(words, measured), value })}.`;
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
