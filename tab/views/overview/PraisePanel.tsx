import { makeStyles, tokens } from '@fluentui/react-components';
import type { PraiseRow } from '../../../bot/contract/overview.ts';
import { ChangeText } from '../../components/ChangeText.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { Column } from '../../components/recordTable/column.ts';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { useSession } from '../../session/session.ts';
import type { Translate } from '../../text/texts.ts';
import { PraiseBar } from './PraiseBar.tsx';

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly areas: readonly PraiseRow[];
  readonly total: PraiseRow;
}

/** Praise to criticism of each service area, the whole city last. */
export function PraisePanel({ areas, total }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const largest = Math.max(...areas.map(({ praise, criticism }) => praise + criticism), 1);
  return (
    <Panel title={t('overview.praise.title')} aside={t('overview.praise.period')}>
      {total.praise + total.criticism === 0 ? (
        <p className={styles.none}>{t('overview.praise.none')}</p>
      ) : (
        <RecordTable
          label={t('overview.praise.title')}
          columns={columnsOf(t, largest, total.partId, styles.strong)}
          groups={[{ id: 'areas', heading: null, rows: [...areas, total] }]}
          keyOf={({ partId }) => partId}
          cardsBelow={900}
        />
      )}
    </Panel>
  );
}

function columnsOf(
  t: Translate,
  largest: number,
  totalId: string,
  strong: string,
): readonly Column<PraiseRow>[] {
  return [
    {
      id: 'area',
      header: t('overview.praise.area'),
      isName: true,
      width: '22%',
      cell: ({ partId, name }) => (partId === totalId ? <b className={strong}>{name}</b> : name),
    },
    {
      id: 'counts',
      header: t('overview.praise.counts'),
      width: '28%',
      speaksForItself: true,
      isEmpty: ({ praise, criticism }) => praise + criticism === 0,
      // The whole city fills its bar: against it the areas would shrink to nothing.
      cell: (row) => <PraiseBar row={row} largest={row.partId === totalId ? 0 : largest} />,
    },
    {
      id: 'ratio',
      header: t('overview.praise.ratio'),
      width: '12%',
      cell: ({ ratioText }) => <span className={strong}>{ratioText}</span>,
    },
    {
      id: 'share',
      header: t('overview.praise.share'),
      width: '16%',
      cell: ({ shareText }) => shareText,
      isEmpty: ({ shareText }) => shareText === null,
    },
    {
      id: 'change',
      header: t('overview.praise.change'),
      cell: (row) => <ChangeText change={row.change} text={row.changeText} />,
    },
  ];
}
