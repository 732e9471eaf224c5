import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartMonths } from '../../../../bot/contract/feedbackFigures.ts';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '72px', forcedColorAdjust: 'none' },
  line: {
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  praise: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  /** Hollow, so that it differs from praise without its colour too. */
  criticism: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

const [step, column, half] = [20, 14, 36] as const;

interface Props {
  readonly months: PartMonths['months'];
  /** How many fill the height of one side, in all charts alike. */
  readonly largest: number;
}

/** Praise upward and criticism downward of one line, month by month; the figures stand beside it. */
export function MonthColumns({ months, largest }: Props) {
  const styles = useStyles();
  const height = (count: number): number => (count / largest) * (half - 2);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${months.length * step} ${half * 2}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {months.map(({ name, praise, criticism }, index) => {
        const x = index * step + (step - column) / 2;
        return (
          <g key={name}>
            {praise > 0 && (
              <rect
                className={styles.praise}
                x={x}
                y={half - height(praise)}
                width={column}
                height={height(praise)}
              />
            )}
            {criticism > 0 && (
              <rect
                className={styles.criticism}
                vectorEffect="non-scaling-stroke"
                x={x}
                y={half}
                width={column}
                height={height(criticism)}
              />
            )}
          </g>
        );
      })}
      <line
        className={styles.line}
        vectorEffect="non-scaling-stroke"
        x1={0}
        x2={months.length * step}
        y1={half}
        y2={half}
      />
    </svg>
  );
}
