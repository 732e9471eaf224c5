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
  const { x, y, bottom, halfStep } = layout;
  const points = series.map(({ value }, index) =>
    value === null ? null : { x: x(index), y: y(value.value), estimate: value },
  );
  const newest = points.findLast((point) => point !== null);
  return (
    <g>
      {points.map(
        (point) =>
          point !== null &&
          point.estimate.low !== null &&
          point.estimate.high !== null && (
            <line
              key={point.x}
              className={styles.interval}
              x1={point.x}
              x2={point.x}
              y1={y(point.estimate.low)}
              y2={y(point.estimate.high)}
            />
          ),
      )}
      <path className={styles.line} d={linePath(points)} />
      {points.map(
        (point) =>
          point !== null && (
            <circle key={point.x} className={styles.point} cx={point.x} cy={point.y} r="4.5" />
          ),
      )}
      {newest && (
        <text className={styles.strongText} x={newest.x} y={newest.y - 12} textAnchor="middle">
          {newest.estimate.text}
        </text>
      )}
      {series.map((point, index) => (
        <rect
          key={point.from}
          className={styles.hover}
          x={x(index) - halfStep}
          width={2 * halfStep}
          y={0}
          height={bottom}
        >
          <title>{inWords(point)}</title>
        </rect>
      ))}
    </g>
  );
}

function inWords({ periodText, value, note, light }: SeriesPoint): string {
  const figures = [value?.text, value?.intervalText, note].filter((text) => text != null);
  return `${periodText}: ${[...figures, light.text].join(', ')}`;
}
