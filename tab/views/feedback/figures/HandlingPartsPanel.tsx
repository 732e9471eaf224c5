import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { HandlingTally } from '../../../../bot/contract/feedbackFigures.ts';
import { Panel } from '../../../components/Panel.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { useChartTable } from './chartTable.ts';

const useStyles = makeStyles({
  name: { width: '40%' },
  end: { textAlign: 'end' },
});

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly name: string;
  readonly rows: readonly HandlingTally[];
}

/** Median and 90th percentile of each part; of too few answers only how many there are. */
export function HandlingPartsPanel({ title, name, rows }: Props) {
  const table = useChartTable();
  const styles = useStyles();
  const { t } = useSession();
  const tooFew = t('feedbackView.figures.tooFew');
  const header = (text: string) => (
    <th scope="col" className={mergeClasses(table.header, styles.end)}>
      {text}
    </th>
  );
  return (
    <Panel title={title}>
      <p className={table.sentence}>{t('feedbackView.figures.handlingNote')}</p>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.header, styles.name)}>
              {name}
            </th>
            {header(t('feedbackView.column.median'))}
            {header(t('feedbackView.column.ninetieth'))}
            {header(t('feedbackView.column.count'))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name: part, median, ninetieth, n }) => (
            <tr key={id} className={table.row}>
              <th scope="row" className={table.cell}>
                <Link href={hrefOf({ view: 'feedback', area: id })}>{part}</Link>
              </th>
              {median === null || ninetieth === null ? (
                <td colSpan={2} className={mergeClasses(table.cell, styles.end, table.muted)}>
                  {tooFew}
                </td>
              ) : (
                <>
                  <td className={mergeClasses(table.cell, table.number, table.strong)}>{median}</td>
                  <td className={mergeClasses(table.cell, table.number)}>{ninetieth}</td>
                </>
              )}
              <td className={mergeClasses(table.cell, table.number, table.muted)}>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
