import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import type { ManageView } from '../../../bot/contract/setUp.ts';
import { MissingPanel } from '../../components/MissingPanel.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { manageHref } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { sectionsFor } from './sections.ts';

const useStyles = makeStyles({
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { marginBlock: '4px 0', color: tokens.colorNeutralForeground2 },
});

/** What the viewer may manage, each section with what it is for. */
export function SectionList() {
  const { t } = useSession();
  return (
    <ViewFrame<ManageView> path={apiRoutes.manage} title={() => t('manage.title')}>
      {({ viewer, missing }) => (
        <>
          {missing !== null && <MissingPanel missing={missing} />}
          <Sections viewer={viewer} />
        </>
      )}
    </ViewFrame>
  );
}

function Sections({ viewer }: Pick<ManageView, 'viewer'>) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <>
      <p className={styles.what}>{t('manage.what')}</p>
      <ul className={styles.list}>
        {sectionsFor(viewer).map(({ id, title, what }) => (
          <li key={id} className={styles.card}>
            <h2 className={styles.title}>
              <Link href={manageHref(id)}>{t(title)}</Link>
            </h2>
            <p className={styles.sentence}>{t(what)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
