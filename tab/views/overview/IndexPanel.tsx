import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { IndexView } from '../../../bot/contract/overview.ts';
import { Panel } from '../../components/Panel.tsx';
import type { Column } from '../../components/recordTable/column.ts';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import type { Translate } from '../../text/texts.ts';

const useStyles = makeStyles({
  value: {
    marginBlock: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  of: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  text: { marginBlock: '4px 12px', maxWidth: '80ch' },
  missing: {
    marginBlock: '16px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  list: { display: 'grid', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  why: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type IndexPart = IndexView['parts'][number];

/** The composite index, never without what it covers, what it hides and what it is made of. */
export function IndexPanel({ index }: { readonly index: IndexView }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('overview.index.title')}>
      <p className={styles.value}>
        {index.value.text} <span className={styles.of}>{t('overview.index.of')}</span>
      </p>
      <p className={styles.text}>
        {index.coverage} {index.hides}
      </p>
      <RecordTable
        label={t('overview.index.parts')}
        columns={columnsOf(t)}
        groups={[{ id: 'parts', heading: null, rows: index.parts }]}
        keyOf={({ metricId }) => metricId}
        cardsBelow={600}
      />
      {index.missing.length > 0 && <Missing index={index} />}
    </Panel>
  );
}

/** Which parts are out of the index, and why. */
function Missing({ index: { missing, advice } }: { readonly index: IndexView }) {
  const styles = useStyles();
  const { t } = useSession();
  const title = t('overview.index.missing');
  return (
    <>
      <h3 className={styles.missing}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {missing.map(({ metricId, name, why }) => (
          <li key={metricId}>
            <Link href={hrefOf({ view: 'metric', id: metricId })}>{name}</Link>
            <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
      {advice !== null && <p className={styles.text}>{advice}</p>}
    </>
  );
}

function columnsOf(t: Translate): readonly Column<IndexPart>[] {
  return [
    {
      id: 'name',
      header: t('overview.index.metric'),
      isName: true,
      cell: ({ metricId, name }) => (
        <Link href={hrefOf({ view: 'metric', id: metricId })}>{name}</Link>
      ),
    },
    {
      id: 'weight',
      header: t('overview.index.weight'),
      isNumber: true,
      cell: ({ weight }) => weight,
    },
    {
      id: 'attained',
      header: t('overview.index.attained'),
      isNumber: true,
      cell: ({ attained }) => attained,
    },
  ];
}
