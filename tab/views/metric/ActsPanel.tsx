import type { MetricPageView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { Forms } from '../../components/form/Forms.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import { outdatedByMetrics } from './outdatedByMetrics.ts';

interface Props {
  readonly view: MetricPageView;
  readonly show: (view: MetricPageView) => void;
}

/** What the reader may enter here: a result, why there is none, an action. */
export function ActsPanel({ view, show }: Props) {
  const { t } = useSession();
  if (view.forms.length === 0) return null;
  return (
    <Panel title={t('metric.acts.title')}>
      <Forms<MetricPageView>
        path={apiRoutes.metricActs(view.metric.id)}
        forms={view.forms}
        onPage={show}
        // A metric is never taken away.
        onGone={() => undefined}
        outdates={outdatedByMetrics}
        formsOf={({ forms }) => forms}
      />
    </Panel>
  );
}
