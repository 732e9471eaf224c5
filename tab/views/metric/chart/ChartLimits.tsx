import type { LimitsView } from '../../../../bot/contract/metrics.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

interface Props {
  readonly limits: LimitsView;
  readonly layout: ChartLayout;
}

/** The band of usual variation; trial limits have no filling, being less firm. */
export function ChartLimits({ limits: { low, high, trial }, layout }: Props) {
  const styles = useChartStyles();
  const { left, right, y } = layout;
  return (
    <g>
      {!trial && (
        <rect
          className={styles.band}
          x={left}
          width={right - left}
          y={y(high)}
          height={y(low) - y(high)}
        />
      )}
      {[low, high].map((limit) => (
        <line
          key={limit}
          className={styles.bandEdge}
          x1={left}
          x2={right}
          y1={y(limit)}
          y2={y(limit)}
        />
      ))}
    </g>
  );
}
