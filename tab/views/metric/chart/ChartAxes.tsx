import type { MetricPageView } from '../../../../bot/contract/metrics.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

interface Props {
  readonly view: Pick<MetricPageView, 'series' | 'axis'>;
  readonly layout: ChartLayout;
}

/** Lines at the round values, and the periods under the plot. */
export function ChartAxes({ view: { series, axis }, layout }: Props) {
  const styles = useChartStyles();
  const { x, y, left, right, bottom, labelled } = layout;
  return (
    <g>
      {axis.ticks.map(({ value, text }) => (
        <g key={value}>
          <line className={styles.grid} x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text className={styles.text} x={left - 8} y={y(value)} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {labelled.map((index) => (
        <text key={index} className={styles.text} x={x(index)} y={bottom + 20} textAnchor="middle">
          {series[index]?.periodText}
        </text>
      ))}
    </g>
  );
}
