import { makeStyles, tokens } from '@fluentui/react-components';
import { linePath, scaleBetween } from './geometry.ts';

const width = 96;
const height = 28;
const margin = 4;

const useStyles = makeStyles({
  spark: { display: 'block', overflow: 'visible' },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  last: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

interface Props {
  /** Oldest first; null where it was not measured, which breaks the line. */
  readonly values: readonly (number | null)[];
  /** What the line says, in words. */
  readonly text: string;
}

/** The course of the last values at a glance, the latest one marked. */
export function Sparkline({ values, text }: Props) {
  const styles = useStyles();
  const measured = values.filter((value) => value !== null);
  if (measured.length === 0) return null;
  const x = scaleBetween([0, Math.max(values.length - 1, 1)], [margin, width - margin]);
  const y = scaleBetween([Math.min(...measured), Math.max(...measured)], [height - margin, margin]);
  const points = values.map((value, index) =>
    value === null ? null : { x: x(index), y: y(value) },
  );
  const last = points.findLast((point) => point !== null);
  return (
    <svg
      className={styles.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text}
    >
      <title>{text}</title>
      <path className={styles.line} d={linePath(points)} />
      {last && <circle className={styles.last} cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}
