import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PartMonths } from '../../../../bot/contract/feedbackFigures.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ShowAllButton } from '../../../components/ShowAllButton.tsx';
import { useShortened } from '../../../components/useShortened.ts';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { useChartTable } from './chartTable.ts';
import { MonthColumns } from './MonthColumns.tsx';
import { MonthsTable } from './MonthsTable.tsx';

const atFirst = 12;

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: '20px 24px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chart: { minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: {
    marginBlock: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  more: { fontSize: tokens.fontSizeBase200, cursor: 'pointer', minHeight: '24px' },
});

interface Props {
  readonly title: string;
  readonly parts: readonly PartMonths[];
}

/** A small chart for each part, all on one scale, so that they can be compared at a glance. */
export function PartMonthsPanel({ title, parts }: Props) {
  const styles = useStyles();
  const table = useChartTable();
  const { t } = useSession();
  const { shown, more } = useShortened(parts, atFirst);
  const counts = parts.flatMap(({ months }) =>
    months.flatMap(({ praise, criticism }) => [praise, criticism]),
  );
  const largest = Math.max(...counts, 1);
  return (
    <Panel title={title}>
      <p className={table.sentence}>{t('feedbackView.figures.partMonthsNote', { largest })}</p>
      <ul className={styles.charts} aria-label={title}>
        {shown.map(({ id, name, sentence, months }) => (
          <li key={id} className={styles.chart}>
            <Link className={styles.name} href={hrefOf({ view: 'feedback', area: id })}>
              {name}
            </Link>
            <MonthColumns months={months} largest={largest} />
            <p className={styles.text}>{sentence}</p>
            <details>
              <summary className={styles.more}>
                {t('feedbackView.figures.asTable', { name })}
              </summary>
              <MonthsTable name={name} months={months} />
            </details>
          </li>
        ))}
      </ul>
      <ShowAllButton {...more} />
    </Panel>
  );
}
