import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { parseRoute, subPageOf } from '../routing/route.ts';
import type { Route } from '../routing/route.ts';
import { useAddress } from '../routing/useAddress.ts';
import { useSession } from '../session/session.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { UnknownView } from './UnknownView.tsx';
import { ViewSkeleton } from './ViewSkeleton.tsx';

const Overview = lazy(async () => ({
  default: (await import('../views/overview/Overview.tsx')).Overview,
}));
const Metrics = lazy(async () => ({
  default: (await import('../views/metrics/Metrics.tsx')).Metrics,
}));
const MetricPage = lazy(async () => ({
  default: (await import('../views/metric/MetricPage.tsx')).MetricPage,
}));

const Feedback = lazy(async () => ({
  default: (await import('../views/feedback/Feedback.tsx')).Feedback,
}));
const FeedbackPage = lazy(async () => ({
  default: (await import('../views/feedback/page/FeedbackPage.tsx')).FeedbackPage,
}));
const Cases = lazy(async () => ({
  default: (await import('../views/cases/Cases.tsx')).Cases,
}));
const Journey = lazy(async () => ({
  default: (await import('../views/journey/Journey.tsx')).Journey,
}));
const JourneyStage = lazy(async () => ({
  default: (await import('../views/journey/stage/JourneyStage.tsx')).JourneyStage,
}));
const Experiences = lazy(async () => ({
  default: (await import('../views/experiences/Experiences.tsx')).Experiences,
}));
const ExperiencePage = lazy(async () => ({
  default: (await import('../views/experiences/page/ExperiencePage.tsx')).ExperiencePage,
}));

const Coverage = lazy(async () => ({
  default: (await import('../views/coverage/Coverage.tsx')).Coverage,
}));
const CoveragePage = lazy(async () => ({
  default: (await import('../views/coverage/page/CoveragePage.tsx')).CoveragePage,
}));
const Manage = lazy(async () => ({
  default: (await import('../views/manage/Manage.tsx')).Manage,
}));

const Configure = lazy(async () => ({
  default: (await import('../views/configure/Configure.tsx')).Configure,
}));

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 1,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': { top: tokens.spacingVerticalS },
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '1400px',
    marginInline: 'auto',
    paddingInline: 'clamp(12px, 2.5vw, 32px)',
    paddingBlock: '20px 40px',
    outlineStyle: 'none',
  },
});

/** Header and the view that the address asks for; a change of view moves the focus to it. */
export function Shell() {
  const styles = useStyles();
  const { t, host } = useSession();
  const route = parseRoute(useAddress());
  const viewKey = viewKeyOf(route);
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(main, viewKey);

  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      {route.view !== 'configure' && <Header route={route} />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <ErrorBoundary key={viewKey} t={t} onFault={() => host.troubled('other')}>
          <Suspense fallback={<ViewSkeleton />}>
            <View route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** The same for addresses that only filter or sort what is shown. */
function viewKeyOf(route: Route): string {
  return subPageOf(route).split('?', 1)[0] ?? route.view;
}

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'overview':
      return <Overview area={route.area} />;
    case 'metrics':
      return <Metrics settings={route.settings} />;
    case 'metric':
      return <MetricPage key={route.id} id={route.id} period={route.period ?? null} />;
    case 'feedback':
      return <Feedback area={route.area} />;
    case 'feedbackPage':
      return <FeedbackPage key={route.id} id={route.id} />;
    case 'cases':
      return <Cases search={route.search} />;
    case 'journey':
      return <Journey area={route.area} />;
    case 'journeyStage':
      return <JourneyStage key={route.id} id={route.id} area={route.area} />;
    case 'experiences':
      return <Experiences search={route.search} />;
    case 'experience':
      return <ExperiencePage key={route.id} id={route.id} />;
    case 'coverage':
      return <Coverage filter={route.filter} />;
    case 'coveragePage':
      return <CoveragePage key={route.id} id={route.id} />;
    case 'manage':
      return <Manage key={viewKeyOf(route)} route={route} />;
    case 'configure':
      return <Configure />;
    case 'unknown':
      return <UnknownView />;
  }
}

function useFocusOnChange(element: React.RefObject<HTMLElement | null>, viewKey: string): void {
  const shown = useRef(viewKey);
  useEffect(() => {
    if (shown.current === viewKey) return;
    shown.current = viewKey;
    window.scrollTo(0, 0);
    element.current?.focus();
  }, [element, viewKey]);
}
