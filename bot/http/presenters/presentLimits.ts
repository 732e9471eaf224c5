import type { LimitsView } from '../../contract/metrics.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { inOrder } from '../../domain/metric/latestMeasured.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import { targetAt, wantedRange } from '../../domain/metric/target.ts';
import { capability } from '../../domain/statistics/againstTarget.ts';
import { controlChart, type ChartSegment } from '../../domain/statistics/controlChart.ts';
import type { Signal } from '../../domain/statistics/signals.ts';
import { periodText } from '../../wording/dates.ts';
import { intervalText, valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { shownValue } from './presentMetricRow.ts';

/** The XmR limits of a series that hold now, or in words why there are none. */
export function presentLimits(
  metric: Metric,
  measurements: readonly Measurement[],
  today: LocalDate,
  words: Translator,
): { readonly limits: LimitsView | null; readonly text: string } {
  const shown = inOrder(measurements, today).flatMap((measurement) => {
    const value = shownValue(measurement, metric);
    return value === null ? [] : [{ value, period: periodText(words, measurement) }];
  });
  const chart = controlChart(shown.map(({ value }) => value));
  if (chart.kind === 'tooFewPoints') {
    const { points, needed } = chart;
    return { limits: null, text: words.t('metricPage.limits.tooFew', { points, needed }) };
  }
  const text = limitsText(chart.current, metric, today, words);
  const periods = shown.map(({ period }) => period);
  const signals = chart.signals.map((signal) => signalText(signal, periods, words));
  const { centre, low, high } = chart.current.limits;
  return { limits: { centre, low, high, trial: chart.current.trial, text, signals }, text };
}

function limitsText(
  { limits, trial }: ChartSegment,
  metric: Metric,
  today: LocalDate,
  words: Translator,
): string {
  const usual = words.t(trial ? 'metricPage.limits.trial' : 'metricPage.limits.settled', {
    range: intervalText(words, metric.scale, limits),
    centre: valueText(words, metric.scale, limits.centre),
  });
  const target = targetAt(metric, today);
  if (target === null) return usual;
  const able = capability(limits, wantedRange(target.goal));
  return `${usual} ${words.t(`metricPage.limits.${able}`)}`;
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
