import { makeStyles, tokens } from '@fluentui/react-components';
import type { PraiseRow } from '../../../bot/contract/overview.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    columnGap: '2px',
    height: '10px',
    marginBlockStart: '5px',
    forcedColorAdjust: 'none',
  },
  praise: {
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  /** Hollow, so that it differs from praise without its colour too. */
  criticism: {
    boxSizing: 'border-box',
    borderRadius: '2px',
    border: `2px solid ${tokens.colorNeutralForeground3}`,
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly row: PraiseRow;
  /** How many fill the whole width; 0: as many as there are. */
  readonly largest: number;
}

/** Praise and criticism side by side, in lengths that compare between areas. */
export function PraiseBar({ row, largest }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const whole = Math.max(largest, row.praise + row.criticism, 1);
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        <div className={styles.praise} style={{ width: `${(row.praise / whole) * 100}%` }} />
        {row.criticism > 0 && (
          <div
            className={styles.criticism}
            style={{ width: `${(row.criticism / whole) * 100}%` }}
          />
        )}
      </div>
      <span className={styles.counts}>
        <span>{t('overview.praise.praise', { count: row.praise })}</span>
        <span>{t('overview.praise.criticism', { count: row.criticism })}</span>
      </span>
    </div>
  );
}
