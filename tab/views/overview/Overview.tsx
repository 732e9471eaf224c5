import { makeStyles } from '@fluentui/react-components';
import type { OverviewView } from '../../../bot/contract/overview.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { useSession } from '../../session/session.ts';
import { CoveragePanel } from './CoveragePanel.tsx';
import { LightsPanel } from './LightsPanel.tsx';
import { NeedsMePanel } from './NeedsMePanel.tsx';
import { OnTimePanel } from './OnTimePanel.tsx';
import { PraisePanel } from './PraisePanel.tsx';

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

/** The tab's first view: how things stand, and what waits for the reader. */
export function Overview() {
  const { t } = useSession();
  return (
    <ViewFrame<OverviewView> path={apiRoutes.overview} title={() => t('overview.title')}>
      {(view) => <Panels view={view} />}
    </ViewFrame>
  );
}

function Panels({ view }: { readonly view: OverviewView }) {
  const styles = useStyles();
  return (
    <>
      <LightsPanel lights={view.lights} metricCount={view.metricCount} />
      <div className={styles.columns}>
        <NeedsMePanel items={view.needsMe} />
        <div className={styles.stack}>
          <OnTimePanel onTime={view.onTime} open={view.open} />
          <CoveragePanel coverage={view.coverage} />
        </div>
      </div>
      <PraisePanel areas={view.praise} total={view.praiseTotal} />
    </>
  );
}
