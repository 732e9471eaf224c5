import type { EstimateView } from '../../../../bot/contract/figures.ts';
import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { linePath } from '../../../components/geometry.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly layout: ChartLayout;
}

/** The values with their intervals; a period without a figure breaks the line. */
export function ChartValues({ series, layout }: Props) {
  const styles = useChartStyles();
  const { x, y } = layout;
  const points = series.map(({ value }, index) =>
    value === null ? null : { x: x(index), y: y(value.value), estimate: value },
  );
  return (
    <g>
      {points.map(
        (point) => point && <Interval key={point.x} x={point.x} estimate={point.estimate} y={y} />,
      )}
      <path className={styles.line} d={linePath(points)} />
      {points.map(
        (point) =>
          point !== null && (
            <circle key={point.x} className={styles.point} cx={point.x} cy={point.y} r="4.5" />
          ),
      )}
    </g>
  );
}

interface IntervalProps {
  readonly x: number;
  readonly y: (value: number) => number;
  readonly estimate: EstimateView;
}

/** The interval of one value; nothing where none may be shown. */
function Interval({ x, y, estimate: { low, high } }: IntervalProps) {
  const styles = useChartStyles();
  if (low === null || high === null) return null;
  return <line className={styles.interval} x1={x} x2={x} y1={y(low)} y2={y(high)} />;
}
