import { Link } from '@fluentui/react-components';
import type { MetricPageView, SeriesPoint } from '../../../bot/contract/metrics.ts';
import { ExportButton } from '../../components/export/ExportButton.tsx';
import { Estimate } from '../../components/Estimate.tsx';
import { LightLabel } from '../../components/LightLabel.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { Column } from '../../components/recordTable/column.ts';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import type { Translate } from '../../text/texts.ts';
import { exportedSeries } from './exportedSeries.ts';

interface Props {
  readonly view: MetricPageView;
}

/** What the chart draws, in figures, with whom was asked and who answered; the newest first. */
export function SeriesTable({ view }: Props) {
  const { t } = useSession();
  // Whoever may correct gets there from each result.
  const { series, mayCorrect, metric } = view;
  return (
    <Panel
      title={t('metric.table.title')}
      act={<ExportButton of={t('metric.table.title')} table={() => exportedSeries(view, t)} />}
    >
      <RecordTable
        label={t('metric.table.title')}
        columns={[...columnsOf(t, series), ...(mayCorrect ? [correctColumn(t, metric.id)] : [])]}
        groups={[{ id: 'series', heading: null, rows: series.toReversed() }]}
        keyOf={({ from, to }) => `${from} ${to}`}
        cardsBelow={900}
        cardsAtFirst={4}
      />
    </Panel>
  );
}

/** On a phone the card's own link, with the period in its name for those who hear it alone. */
function correctColumn(t: Translate, id: string): Column<SeriesPoint> {
  return {
    id: 'correct',
    header: t('metric.table.correct'),
    speaksForItself: true,
    cell: ({ from, to, periodText }) => (
      <Link
        href={hrefOf({ view: 'metric', id, period: `${from}_${to}` })}
        aria-label={t('metric.correct.of', { period: periodText })}
      >
        {t('metric.correct.link')}
      </Link>
    ),
  };
}

/** Notes are rare: their column is there only when some period has one. */
function columnsOf(t: Translate, series: readonly SeriesPoint[]): readonly Column<SeriesPoint>[] {
  const columns: readonly Column<SeriesPoint>[] = [
    {
      id: 'period',
      header: t('metric.table.period'),
      isName: true,
      cell: ({ periodText }) => periodText,
    },
    {
      id: 'value',
      header: t('metrics.column.value'),
      cell: ({ value }) => <Estimate value={value} none={t('metrics.noValue')} />,
    },
    {
      id: 'target',
      header: t('metrics.column.target'),
      cell: ({ target }) => target?.text ?? '–',
    },
    {
      id: 'light',
      header: t('metrics.column.light'),
      cell: ({ light }) => <LightLabel light={light} />,
    },
    {
      id: 'responses',
      header: t('metric.table.responses'),
      isNumber: true,
      cell: ({ responses }) => responses,
    },
    {
      id: 'sample',
      header: t('metric.table.sample'),
      isNumber: true,
      cell: ({ sample }) => sample,
    },
    {
      id: 'targetGroup',
      header: t('metric.table.targetGroup'),
      isNumber: true,
      cell: ({ targetGroup }) => targetGroup,
    },
    {
      id: 'responseRate',
      header: t('metrics.column.responseRate'),
      isNumber: true,
      cell: ({ responseRate }) => responseRate,
    },
    {
      id: 'note',
      header: t('metric.table.note'),
      width: '18%',
      isEmpty: ({ note }) => note === null,
      cell: ({ note }) => note,
    },
  ];
  const hasNotes = series.some(({ note }) => note !== null);
  return columns.filter(({ id }) => hasNotes || id !== 'note');
}
