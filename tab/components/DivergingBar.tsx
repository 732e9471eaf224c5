import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    minWidth: '32px',
    height: '14px',
    forcedColorAdjust: 'none',
  },
  half: { display: 'flex' },
  left: {
    justifyContent: 'end',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { borderRightColor: 'CanvasText' },
  },
  /** Hollow, so that it differs from praise without its colour too. */
  criticism: {
    boxSizing: 'border-box',
    borderRadius: '2px 0 0 2px',
    border: `2px solid ${tokens.colorNeutralForeground3}`,
    borderRightWidth: 0,
    '@media (forced-colors: active)': { border: '2px solid CanvasText', borderRightWidth: 0 },
  },
  praise: {
    borderRadius: '0 2px 2px 0',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

interface Props {
  readonly left: number;
  readonly right: number;
  /** How many fill one side. */
  readonly largest: number;
}

/** Two counts from one line in the middle; their figures stand beside it. */
export function DivergingBar({ left, right, largest }: Props) {
  const styles = useStyles();
  const width = (count: number): string => `${(count / largest) * 100}%`;
  return (
    <div className={styles.bar}>
      <div className={mergeClasses(styles.half, styles.left)}>
        {left > 0 && <div className={styles.criticism} style={{ width: width(left) }} />}
      </div>
      <div className={styles.half}>
        {right > 0 && <div className={styles.praise} style={{ width: width(right) }} />}
      </div>
    </div>
  );
}
