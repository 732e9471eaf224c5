import { makeStyles, tokens } from '@fluentui/react-components';
import type { EstimateView } from '../../bot/contract/figures.ts';

const useStyles = makeStyles({
  value: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground3 },
  interval: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly value: EstimateView | null;
  /** Shown where there is none. */
  readonly none: string;
}

/** A value with its interval under it, or why there is no interval. */
export function Estimate({ value, none }: Props) {
  const styles = useStyles();
  if (value === null) return <span className={styles.none}>{none}</span>;
  const under = value.intervalText ?? value.noInterval;
  return (
    <span>
      <span className={styles.value}>{value.text}</span>
      {under !== null && <span className={styles.interval}>{under}</span>}
    </span>
  );
}
