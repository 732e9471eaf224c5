import { Link, makeStyles } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ManagedMetricView } from '../../../../bot/contract/manageMetrics.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, manageHref } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import type { Told } from '../../../session/told.ts';
import { outdatedByMetrics } from '../../metric/outdatedByMetrics.ts';
import { TargetsPanel } from '../../metric/TargetsPanel.tsx';

const useStyles = makeStyles({
  text: { marginBlock: '0 12px', maxWidth: '80ch' },
  next: { display: 'flex', columnGap: '8px', marginBlock: '0 12px', maxWidth: '80ch' },
  icon: { flexShrink: 0, fontSize: '20px' },
});

/** One metric with what an editor can say of it, or the form for a new one. */
export function ManagedMetric({ id }: { readonly id: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<ManagedMetricView>
      path={apiRoutes.manageMetric(id)}
      title={({ title }) => title}
      before={<Link href={manageHref('metrics')}>{t('manage.metrics.title')}</Link>}
    >
      {(view, show) => <Panels id={id} view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly id: string;
  readonly view: ManagedMetricView;
  readonly show: (view: ManagedMetricView) => void;
}

function Panels({ id, view, show }: Props) {
  const styles = useStyles();
  const { t, carried } = useSession();

  /** A metric that has just been defined has an address of its own. */
  function take(page: ManagedMetricView, told: Told): void {
    if (page.id !== null && page.id !== id) {
      carried.set(apiRoutes.manageMetric(page.id), told);
      window.location.hash = manageHref('metrics', page.id);
    } else {
      show(page);
    }
  }

  return (
    <>
      <Panel title={t(view.id === null ? 'manage.metrics.model' : 'manage.metrics.acts')}>
        {view.ended !== null && <p className={styles.text}>{view.ended}</p>}
        {view.nextStep !== null && (
          <p className={styles.next}>
            <ArrowRightRegular className={styles.icon} aria-hidden />
            {view.nextStep}
          </p>
        )}
        <Forms<ManagedMetricView>
          path={apiRoutes.manageMetric(id)}
          forms={view.forms}
          openAtFirst={view.id === null ? 'define' : null}
          onPage={take}
          // A metric is never taken away.
          onGone={() => undefined}
          outdates={[...outdatedByMetrics, apiRoutes.manageMetrics]}
          formsOf={({ forms }) => forms}
        />
      </Panel>
      {view.id !== null && (
        <TargetsPanel targets={view.targets}>
          <Link href={hrefOf({ view: 'metric', id: view.id })}>{t('manage.metrics.page')}</Link>
        </TargetsPanel>
      )}
    </>
  );
}
