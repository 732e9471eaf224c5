import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { useChartStyles } from './chartStyles.ts';
import type { ChartLayout } from './layoutChart.ts';

/** Two lines of text need this many pixels between them. */
const lineHeight = 16;

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly layout: ChartLayout;
}

/** The newest value and the newest target written at the end of their lines, never on each other. */
export function ChartEnds({ series, layout }: Props) {
  const styles = useChartStyles();
  const { y, right } = layout;
  const value = series.findLast((point) => point.value !== null)?.value;
  const target = series.findLast((point) => point.target !== null)?.target;
  if (!value) return null;
  const targetAt = target ? y(target.value) : null;
  return (
    <g>
      {target && (
        <text className={styles.text} x={right + 8} y={y(target.value)} dy="0.35em">
          {target.text}
        </text>
      )}
      <text
        className={styles.strongText}
        x={right + 8}
        y={apart(y(value.value), targetAt)}
        dy="0.35em"
      >
        {value.text}
      </text>
    </g>
  );
}

/** Moved away from the other text, on the side where it is already. */
function apart(at: number, other: number | null): number {
  if (other === null || Math.abs(at - other) >= lineHeight) return at;
  return at < other ? other - lineHeight : other + lineHeight;
}
