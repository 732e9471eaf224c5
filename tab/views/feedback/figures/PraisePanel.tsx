import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PraiseTally, Tallies } from '../../../../bot/contract/feedbackFigures.ts';
import { ChangeText } from '../../../components/ChangeText.tsx';
import { DivergingBar } from '../../../components/DivergingBar.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useMediaQuery } from '../../../components/useMediaQuery.ts';
import { useSession } from '../../../session/session.ts';
import { useChartTable } from './chartTable.ts';

const useStyles = makeStyles({
  name: { width: '28%' },
  side: { width: '40px' },
  bar: { width: '32%' },
  all: { width: '40px' },
  ratio: { width: '16%', whiteSpace: 'nowrap' },
});

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly name: string;
  readonly tallies: Tallies<PraiseTally>;
  /** Where a row's name leads; nowhere unless given. */
  readonly leadsTo?: ((id: string) => string) | undefined;
}

/** Criticism to the left, praise to the right of one line, in lengths that compare. */
export function PraisePanel({ title, name, tallies, leadsTo }: Props) {
  const table = useChartTable();
  const styles = useStyles();
  const { t } = useSession();
  const hasRatio = useMediaQuery('(min-width: 640px)');
  const largest = Math.max(...tallies.rows.map((row) => Math.max(row.praise, row.criticism)), 1);
  const header = (text: string, className: string) => (
    <th scope="col" className={mergeClasses(table.header, className)}>
      {text}
    </th>
  );
  return (
    <Panel title={title}>
      <p className={table.sentence}>{tallies.sentence}</p>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            {header(name, styles.name)}
            {header(t('feedbackView.column.criticism'), mergeClasses(table.number, styles.side))}
            <td aria-hidden className={styles.bar} />
            {header(t('feedbackView.column.praise'), styles.side)}
            {hasRatio && header(t('feedbackView.column.ratio'), styles.ratio)}
            {header(t('feedbackView.column.all'), mergeClasses(table.number, styles.all))}
          </tr>
        </thead>
        <tbody>
          {tallies.rows.map((row) => (
            <tr key={row.id} className={table.row}>
              <th scope="row" className={table.cell}>
                {leadsTo === undefined || row.count === 0 ? (
                  row.name
                ) : (
                  <Link href={leadsTo(row.id)}>{row.name}</Link>
                )}
                {row.change !== null && (
                  <ChangeText change={row.change.code} text={row.change.text} />
                )}
              </th>
              <td className={mergeClasses(table.cell, table.number)}>{row.criticism}</td>
              <td aria-hidden>
                <DivergingBar left={row.criticism} right={row.praise} largest={largest} />
              </td>
              <td className={table.cell}>{row.praise}</td>
              {hasRatio && (
                <td className={mergeClasses(table.cell, table.muted)}>{row.ratioText}</td>
              )}
              <td className={mergeClasses(table.cell, table.number, table.strong)}>{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
