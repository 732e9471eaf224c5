import type { LimitsView } from '../../contract/metrics.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import type { ChartSegment } from '../../domain/statistics/controlChart.ts';
import type { Signal } from '../../domain/statistics/signals.ts';
import { periodText } from '../../wording/dates.ts';
import { intervalText, valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';

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
  const text = limitsText(chart.current, state, words);
  const periods = charted.map(({ measurement }) => periodText(words, measurement));
  const signals = chart.signals.map((signal) => signalText(signal, periods, words));
  const { centre, low, high } = chart.current.limits;
  return { limits: { centre, low, high, trial: chart.current.trial, text, signals }, text };
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
