import { Link, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { OverviewView } from '../../../bot/contract/overview.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { homeRoute } from '../../routing/homes.ts';
import { hrefOf } from '../../routing/route.ts';
import { lastVisit, noteVisit } from '../../session/lastVisit.ts';
import { useSession } from '../../session/session.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { LightsPanel } from './LightsPanel.tsx';
import { NeedsMePanel } from './NeedsMePanel.tsx';
import { OnTimePanel } from './OnTimePanel.tsx';
import { PraisePanel } from './PraisePanel.tsx';

/** Before administrators of a new city only. */
const MissingPanel = lazy(async () => ({
  default: (await import('../../components/MissingPanel.tsx')).MissingPanel,
}));

/** Few cities have one. */
const IndexPanel = lazy(async () => ({
  default: (await import('./IndexPanel.tsx')).IndexPanel,
}));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  stack: {
    display: 'grid',
    alignContent: 'start',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

/** The tab's first view: how things stand, what has changed, and what waits for the reader. */
export function Overview({ area }: { readonly area: string | null }) {
  const { t, host } = useSession();
  // Whatever is read now must not change what it is compared with.
  const [since] = useState(() => lastVisit(host.owner, new Date()));
  const asked = new URLSearchParams({ ...(area && { area }), ...(since && { since }) }).toString();
  return (
    <ViewFrame<OverviewView>
      key={area}
      path={`${apiRoutes.overview}${asked === '' ? '' : `?${asked}`}`}
      title={(view) =>
        view.area === null ? t('overview.title') : t('overview.areaTitle', { area: view.area.name })
      }
      before={
        area !== null && (
          <Link href={hrefOf(homeRoute('overview', null))}>{t('overview.toCity')}</Link>
        )
      }
    >
      {(view) => <Panels view={view} />}
    </ViewFrame>
  );
}

function Panels({ view }: { readonly view: OverviewView }) {
  const styles = useStyles();
  const { host } = useSession();
  useEffect(() => noteVisit(host.owner, view.asOf), [host, view.asOf]);
  const area = view.area?.id ?? null;
  return (
    <>
      {view.missing !== null && (
        <Suspense>
          <MissingPanel missing={view.missing} />
        </Suspense>
      )}
      <LightsPanel lights={view.lights} metricCount={view.metricCount} area={area} />
      <ChangesPanel changes={view.changes} />
      <div className={styles.columns}>
        <NeedsMePanel items={view.needsMe} />
        <div className={styles.stack}>
          <OnTimePanel onTime={view.onTime} open={view.open} area={area} />
          <CoveragePanel coverage={view.coverage} area={view.area} />
        </div>
      </div>
      {view.index !== null && (
        <Suspense>
          <IndexPanel index={view.index} />
        </Suspense>
      )}
      <PraisePanel areas={view.praise} total={view.praiseTotal} isOfArea={area !== null} />
    </>
  );
}
