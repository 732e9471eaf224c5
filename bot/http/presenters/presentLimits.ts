import type { LimitsView } from '../../contract/metrics.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import type { ChartSegment } from '../../domain/statistics/controlChart.ts';
import type { Signal } from '../../domain/statistics/signals.ts';
import { periodText } from '../../wording/dates.ts';
import { intervalText, valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { scaleEnds } from '../../domain/metric/scaleEnds.ts';
import { withinBounds } from '../../domain/statistics/interval.ts';
import type { ProcessLimits } from '../../domain/statistics/processLimits.ts';

/** The XmR limits of a series that hold now, or in words why there are none. */
export function presentLimits(
  state: MetricState,
  words: Translator,
): { readonly limits: LimitsView | null; readonly text: string } {
  const { chart, charted } = state;
  if (chart.kind === 'tooFewPoints') {
    const { points, needed } = chart;
    return { limits: null, text: words.t('metricPage.limits.tooFew', { points, needed }) };
  }
  const shown = possibleLimits(chart.current.limits, state);
  const text = limitsText({ ...chart.current, limits: shown }, state, words);
  const periods = charted.map(({ measurement }) => periodText(words, measurement));
  const signals = chart.signals.map((signal) => signalText(signal, periods, words));
  const { centre, low, high } = shown;
  return { limits: { centre, low, high, trial: chart.current.trial, text, signals }, text };
}

/**
 * The limits as far as there are values: a share has none above 100 %, and what was never below
 * zero, such as days, is not usual there either. Signals are judged by the limits as computed.
 */
function possibleLimits(limits: ProcessLimits, { metric, charted }: MetricState): ProcessLimits {
  const { low, high } = scaleEnds(metric.scale);
  const isNeverNegative = charted.every(({ value }) => value.kind !== 'value' || value.value >= 0);
  const least = low === -Infinity && isNeverNegative ? 0 : low;
  return { centre: limits.centre, ...withinBounds(limits, { low: least, high }) };
}

function limitsText(
  { limits, trial }: ChartSegment,
  { metric, capability }: MetricState,
  words: Translator,
): string {
  const usual = words.t(trial ? 'metricPage.limits.trial' : 'metricPage.limits.settled', {
    range: intervalText(words, metric.scale, limits),
    centre: valueText(words, metric.scale, limits.centre),
  });
  return capability === null ? usual : `${usual} ${words.t(`metricPage.limits.${capability}`)}`;
}

function signalText(
  { kind, side, from, to }: Signal,
  periods: readonly string[],
  words: Translator,
): string {
  return words.t(`metricPage.signal.${kind}.${side}`, {
    period: periods[from] ?? '',
    from: periods[from] ?? '',
    to: periods[to] ?? '',
    count: to - from + 1,
  });
}
