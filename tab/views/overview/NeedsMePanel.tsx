import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { NeedsMe } from '../../../bot/contract/overview.ts';
import { Panel } from '../../components/Panel.tsx';
import { ShowAllButton } from '../../components/ShowAllButton.tsx';
import { useShortened } from '../../components/useShortened.ts';
import { hrefOf, parseRoute } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { lightColour } from '../../teams/themes.ts';

const shownAtFirst = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px 16px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
    '@media (min-width: 480px)': { gridTemplateColumns: '132px minmax(0, 1fr)' },
  },
  kind: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  overdue: { color: lightColour('red'), fontWeight: tokens.fontWeightSemibold },
  title: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What waits for the reader, the most pressing first as the server put it. */
export function NeedsMePanel({ items }: { readonly items: readonly NeedsMe[] | null }) {
  const styles = useStyles();
  const { t } = useSession();
  const { shown, more } = useShortened(items ?? [], shownAtFirst);
  return (
    <Panel
      title={t('overview.needsMe.title')}
      aside={items === null || items.length === 0 ? undefined : String(items.length)}
    >
      {items === null && <p className={styles.none}>{t('overview.needsMe.notKept')}</p>}
      {items?.length === 0 && <p className={styles.none}>{t('overview.needsMe.none')}</p>}
      <ul className={styles.list}>
        {shown.map((item) => (
          <Item key={`${item.kind.code} ${item.title} ${item.detail}`} item={item} />
        ))}
      </ul>
      <ShowAllButton {...more} />
    </Panel>
  );
}

function Item({ item }: { readonly item: NeedsMe }) {
  const styles = useStyles();
  const isPressing = item.kind.code === 'overdueFeedback' || item.kind.code === 'actionLate';
  const route = item.subpage === null ? null : parseRoute(item.subpage);
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.kind, isPressing && styles.overdue)}>
        {item.kind.text}
      </span>
      <span>
        {route === null || route.view === 'unknown' ? (
          <span className={styles.title}>{item.title}</span>
        ) : (
          <Link href={hrefOf(route)}>{item.title}</Link>
        )}
        <br />
        <span className={styles.detail}>{item.detail}</span>
      </span>
    </li>
  );
}
