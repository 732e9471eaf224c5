import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly layout: ChartLayout;
}

/** Each period's own target as a stepped line. */
export function ChartTarget({ series, layout }: Props) {
  const styles = useChartStyles();
  const { x, y, halfStep } = layout;
  const path = series
    .map(({ target }, index) => {
      if (target === null) return '';
      const isFirst = (series[index - 1]?.target ?? null) === null;
      return `${isFirst ? 'M' : 'L'}${x(index) - halfStep} ${y(target.value)}H${x(index) + halfStep}`;
    })
    .join('');
  return <path className={styles.target} d={path} />;
}
