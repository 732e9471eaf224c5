import { Link, makeStyles } from '@fluentui/react-components';
import type { MetricPageView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { Panel } from '../../components/Panel.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { hrefOf } from '../../routing/route.ts';
import { defaultSettings } from '../../routing/tableSettings.ts';
import { useSession } from '../../session/session.ts';
import { NowPanel } from './NowPanel.tsx';
import { ResponsibilityPanel } from './ResponsibilityPanel.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { LabelledTexts } from '../../components/LabelledTexts.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  source: { margin: 0 },
});

/** One metric: where it stands, how it has gone, why that target, and who answers for it. */
export function MetricPage({ id }: { readonly id: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<MetricPageView>
      path={apiRoutes.metric(id)}
      title={({ metric }) => metric.name}
      before={
        <Link href={hrefOf({ view: 'metrics', settings: defaultSettings })}>
          {t('metric.back')}
        </Link>
      }
    >
      {(view) => <Panels view={view} />}
    </ViewFrame>
  );
}

function Panels({ view }: { readonly view: MetricPageView }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <>
      <NowPanel metric={view.metric} />
      <SeriesPanel view={view} />
      <div className={styles.columns}>
        <TargetsPanel targets={view.targets} />
        <Panel title={t('metric.model.title')}>
          <LabelledTexts items={view.measurementModel} />
        </Panel>
      </div>
      <ResponsibilityPanel steps={view.responsibility} />
      {view.series.length > 0 && <SeriesTable series={view.series} />}
      {view.source !== null && (
        <Panel title={t('metric.source.title')}>
          <p className={styles.source}>{view.source}</p>
        </Panel>
      )}
    </>
  );
}
