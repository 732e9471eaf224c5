import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PraiseRow } from '../../../bot/contract/overview.ts';
import { ChangeText } from '../../components/ChangeText.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { Column } from '../../components/recordTable/column.ts';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { hrefOf } from '../../routing/route.ts';
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
  /** The rows are parts of one area, which have no figures of their own elsewhere. */
  readonly isOfArea: boolean;
}

/** Praise to criticism of each service area, the whole city last. */
export function PraisePanel({ areas, total, isOfArea }: Props) {
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
          columns={columnsOf(t, largest, isOfArea, styles.strong)}
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
  isOfArea: boolean,
  strong: string,
): readonly Column<PraiseRow>[] {
  return [
    {
      id: 'area',
      header: t('overview.praise.area'),
      isName: true,
      width: '22%',
      cell: ({ partId, name }) => {
        if (partId === '') return <b className={strong}>{name}</b>;
        if (isOfArea) return name;
        return <Link href={hrefOf({ view: 'feedback', area: partId })}>{name}</Link>;
      },
    },
    {
      id: 'counts',
      header: t('overview.praise.counts'),
      width: '28%',
      speaksForItself: true,
      isEmpty: ({ praise, criticism }) => praise + criticism === 0,
      // The whole city fills its bar: against it the areas would shrink to nothing.
      cell: (row) => <PraiseBar row={row} largest={row.partId === '' ? 0 : largest} />,
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
