import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { apiRoutes } from '../../bot/contract/routes.ts';
import { homeOf, homeRoute, homeViews } from '../routing/homes.ts';
import { hrefOf } from '../routing/route.ts';
import type { Route } from '../routing/route.ts';
import { forgetFigures } from '../session/keptFigures.ts';
import { forgetVisits } from '../session/lastVisit.ts';
import { useSession } from '../session/session.ts';
import { manageHome, sectionsFor } from '../views/manage/sections.ts';
import { forgetAllDrafts } from './form/keptDrafts.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    boxSizing: 'border-box',
    maxWidth: '1400px',
    minHeight: '48px',
    marginInline: 'auto',
    paddingInline: 'clamp(12px, 2.5vw, 32px)',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '24px',
  },
  nav: { alignSelf: 'stretch', minWidth: 0, maxWidth: '100%' },
  links: {
    display: 'flex',
    alignSelf: 'stretch',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // All of them are seen on a phone too: what has to be scrolled to is not found.
    flexWrap: 'wrap',
    columnGap: 'clamp(12px, 1.6vw, 20px)',
    whiteSpace: 'nowrap',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    height: '100%',
    minHeight: '48px',
    '@media (max-width: 639px)': { minHeight: '40px' },
    boxSizing: 'border-box',
    paddingBlockStart: '2px',
    borderBottom: '2px solid transparent',
    // Forced colours would draw what is transparent.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    ':hover': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    ':hover': { borderBottomColor: tokens.colorBrandStroke1 },
  },
  viewer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '40px',
    marginInlineStart: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Links to the views and the choice of language; in local use also who is looking and a way to change that. */
export function Header({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const { t, viewer, area } = useSession();
  const current = homeOf(route);
  const links = homeViews.map((view) => ({
    label: t(`nav.${view}`),
    target: homeRoute(view, area),
    isCurrent: view === current,
  }));
  if (sectionsFor(viewer).length > 0) {
    const isCurrent = route.view === 'manage';
    links.push({ label: t('nav.manage'), target: manageHome, isCurrent });
  }
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <ul className={styles.links}>
            {links.map(({ label, target, isCurrent }) => (
              <li key={label}>
                <a
                  href={hrefOf(target)}
                  aria-current={isCurrent ? 'page' : undefined}
                  className={mergeClasses(styles.link, isCurrent && styles.current)}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.viewer}>
          {viewer?.sample === true && (
            <>
              <span>{[viewer.name, viewer.unit].filter(Boolean).join(', ')}</span>
              <SignOut />
            </>
          )}
          <LanguageChoice />
        </div>
      </div>
    </header>
  );
}

function SignOut() {
  const { t, api, meet, remembered } = useSession();
  async function signOut(): Promise<void> {
    await api.post(apiRoutes.signOut, {});
    remembered.clear();
    forgetAllDrafts();
    forgetFigures();
    forgetVisits();
    void meet(null);
    window.location.reload();
  }
  return (
    <Button size="small" onClick={() => void signOut()}>
      {t('viewer.signOut')}
    </Button>
  );
}
