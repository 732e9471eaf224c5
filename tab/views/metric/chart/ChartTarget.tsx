import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly layout: ChartLayout;
}

/** Each period's own target as a stepped line, the newest one written at its end. */
export function ChartTarget({ series, layout }: Props) {
  const styles = useChartStyles();
  const { x, y, right, halfStep } = layout;
  const newest = series.findLast(({ target }) => target !== null)?.target;
  const path = series
    .map(({ target }, index) => {
      if (target === null) return '';
      const isFirst = (series[index - 1]?.target ?? null) === null;
      return `${isFirst ? 'M' : 'L'}${x(index) - halfStep} ${y(target.value)}H${x(index) + halfStep}`;
    })
    .join('');
  return (
    <g>
      <path className={styles.target} d={path} />
      {newest && (
        <text className={styles.strongText} x={right + 6} y={y(newest.value)} dy="0.35em">
          {newest.text}
        </text>
      )}
    </g>
  );
}
