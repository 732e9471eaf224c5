import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ChangesView, LightChangeView } from '../../../bot/contract/overview.ts';
import { LightLabel } from '../../components/LightLabel.tsx';
import { LightSymbol } from '../../components/LightSymbol.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ShowAllButton } from '../../components/ShowAllButton.tsx';
import { useShortened } from '../../components/useShortened.ts';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

const shownAtFirst = 4;

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px 24px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
    '@media (min-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
      alignItems: 'start',
    },
  },
  detail: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  before: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    marginBlockStart: '2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: {
    display: 'flex',
    justifyContent: 'center',
    width: '16px',
    '& > svg': { width: '12px', height: '12px' },
  },
});

/** The metrics whose light has become another since the reader was here, and why. */
export function ChangesPanel({ changes }: { readonly changes: ChangesView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { shown, more } = useShortened(changes.lights, shownAtFirst);
  return (
    <Panel title={t('overview.changes.title')} aside={changes.sinceText}>
      {changes.count === 0 ? (
        <p className={styles.none}>{t('overview.changes.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('overview.changes.title')}>
          {shown.map((change) => (
            <Change key={change.metricId} change={change} />
          ))}
        </ul>
      )}
      <ShowAllButton {...more} />
    </Panel>
  );
}

function Change({ change }: { readonly change: LightChangeView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { metricId, name, part, before, now, why } = change;
  // How sure it was matters where that is all that has changed.
  const told = before.colour === now.colour ? [before.text, before.certaintyText] : [before.text];
  const beforeText = told.join(', ');
  return (
    <li className={styles.item}>
      <span>
        <Link href={hrefOf({ view: 'metric', id: metricId })}>{name}</Link>
        <span className={styles.detail}>{[part, why].join(' · ')}</span>
      </span>
      <span>
        <LightLabel light={now} />
        <span className={styles.before}>
          <span className={styles.small}>
            <LightSymbol colour={before.colour} />
          </span>
          {t('overview.changes.before', { light: beforeText })}
        </span>
      </span>
    </li>
  );
}
