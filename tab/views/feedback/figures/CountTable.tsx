import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CountTally } from '../../../../bot/contract/feedbackFigures.ts';
import { useSession } from '../../../session/session.ts';
import { useChartTable } from './chartTable.ts';

const useStyles = makeStyles({
  name: { width: '42%' },
  count: { width: '48px' },
  share: { width: '52px' },
  bar: {
    height: '12px',
    minWidth: '1px',
    borderRadius: '0 2px 2px 0',
    backgroundColor: tokens.colorBrandForeground1,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly name: string;
  readonly rows: readonly CountTally[];
  /** Where a row's name leads; nowhere unless given. */
  readonly leadsTo?: ((id: string) => string) | undefined;
}

/** How many fall to each choice: a chart that is its own table. */
export function CountTable({ title, name, rows, leadsTo }: Props) {
  const table = useChartTable();
  const styles = useStyles();
  const { t } = useSession();
  const largest = Math.max(...rows.map(({ count }) => count), 1);
  return (
    <table className={table.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(table.header, styles.name)}>
            {name}
          </th>
          <td aria-hidden />
          <th scope="col" className={mergeClasses(table.header, table.number, styles.count)}>
            {t('feedbackView.column.count')}
          </th>
          <th scope="col" className={mergeClasses(table.header, table.number, styles.share)}>
            {t('feedbackView.column.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={table.row}>
            <th scope="row" className={table.cell}>
              {leadsTo === undefined || row.count === 0 ? (
                row.name
              ) : (
                <Link href={leadsTo(row.id)}>{row.name}</Link>
              )}
            </th>
            <td aria-hidden>
              {row.count > 0 && (
                <div className={styles.bar} style={{ width: `${(row.count / largest) * 100}%` }} />
              )}
            </td>
            <td className={mergeClasses(table.cell, table.number, table.strong)}>{row.count}</td>
            <td className={mergeClasses(table.cell, table.number, table.muted)}>
              {row.share.text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
