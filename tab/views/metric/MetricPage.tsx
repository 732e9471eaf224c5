import { Link, makeStyles } from '@fluentui/react-components';
import type { MetricPageView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { LabelledTexts } from '../../components/LabelledTexts.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { hrefOf, manageHref } from '../../routing/route.ts';
import { defaultSettings } from '../../routing/tableSettings.ts';
import { useSession } from '../../session/session.ts';
import { ActionsPanel } from './ActionsPanel.tsx';
import { ActsPanel } from './ActsPanel.tsx';
import { CorrectionsPanel } from './CorrectionsPanel.tsx';
import { CounterPanel } from './CounterPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import { PeriodPanel } from './PeriodPanel.tsx';
import { ResponsibilityPanel } from './ResponsibilityPanel.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { UsePanel } from './UsePanel.tsx';

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

/** Whoever may define metrics; the server checks it all the same. */
const managing: readonly string[] = ['editor', 'administrator'];

interface Props {
  readonly id: string;
  /** Whose result is corrected, as its first and last day; null for none. */
  readonly period: string | null;
}

/** One metric: where it stands, how it has gone, why that target, and who answers for it. */
export function MetricPage({ id, period }: Props) {
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
      {(view, show) => <Panels view={view} show={show} period={period} />}
    </ViewFrame>
  );
}

interface PanelsProps {
  readonly view: MetricPageView;
  readonly show: (view: MetricPageView) => void;
  readonly period: string | null;
}

function Panels({ view, show, period }: PanelsProps) {
  const styles = useStyles();
  const { t } = useSession();
  const { id } = view.metric;
  const mayManage = view.viewer.roles.some(({ code }) => managing.includes(code));
  return (
    <>
      <NowPanel view={view} />
      {view.counterMetric !== null && <CounterPanel counter={view.counterMetric} />}
      <ActsPanel view={view} show={show} />
      <SeriesPanel view={view} />
      <ActionsPanel view={view} show={show} />
      <div className={styles.columns}>
        <TargetsPanel targets={view.targets}>
          {mayManage && <Link href={manageHref('metrics', id)}>{t('metric.manage')}</Link>}
        </TargetsPanel>
        <Panel title={t('metric.model.title')}>
          <LabelledTexts items={view.measurementModel} />
        </Panel>
      </div>
      <ResponsibilityPanel steps={view.responsibility} />
      {period !== null && <PeriodPanel key={period} id={id} period={period} show={show} />}
      {view.series.length > 0 && <SeriesTable view={view} />}
      {view.corrections.length > 0 && <CorrectionsPanel items={view.corrections} />}
      <UsePanel notes={view.utilisation} />
      <HistoryPanel id={id} />
      {view.source !== null && (
        <Panel title={t('metric.source.title')}>
          <p className={styles.source}>{view.source}</p>
        </Panel>
      )}
    </>
  );
}
