import type { SeriesPoint } from '../../contract/metrics.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import { goalText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';

/** What a chart of the series shows, for those who cannot see it. */
export function chartText(
  points: readonly SeriesPoint[],
  { metric, target }: MetricState,
  words: Translator,
): string {
  const aim =
    target === null
      ? words.t('metricPage.chart.noTarget')
      : words.t('metricPage.chart.target', { target: goalText(words, metric.scale, target.goal) });
  return `${seriesText(points, words)} ${aim}`;
}

function seriesText(points: readonly SeriesPoint[], words: Translator): string {
  const shown = points.flatMap(({ value, periodText }) =>
    value === null ? [] : [{ value: value.value, text: value.text, period: periodText }],
  );
  const [first, last] = [shown.at(0), shown.at(-1)];
  if (first === undefined || last === undefined) return words.t('metricPage.chart.none');
  const ends = { last: last.text, lastPeriod: last.period };
  if (shown.length === 1) return words.t('metricPage.chart.one', ends);
  const lowest = shown.reduce((best, point) => (point.value < best.value ? point : best));
  const highest = shown.reduce((best, point) => (point.value > best.value ? point : best));
  return words.t('metricPage.chart.series', {
    ...ends,
    count: shown.length,
    first: first.text,
    firstPeriod: first.period,
    lowest: lowest.text,
    lowestPeriod: lowest.period,
    highest: highest.text,
    highestPeriod: highest.period,
  });
}
