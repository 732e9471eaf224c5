import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MetricHistoryView } from '../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import { usePages } from '../../session/usePages.ts';
import { useView } from '../../session/useView.ts';
import { AuditLines } from '../manage/audit/AuditLines.tsx';
import { MoreLines } from '../manage/MoreLines.tsx';

const useStyles = makeStyles({
  opened: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
});

/** Who has changed what on the metric; fetched once somebody wants to see it. */
export function HistoryPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { t } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel title={t('metric.history.title')}>
      <div className={styles.opened}>
        <div>
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'metric.history.hide' : 'metric.history.show')}
          </Button>
        </div>
        {isOpen && <History path={apiRoutes.metricHistory(id)} />}
      </div>
    </Panel>
  );
}

function History({ path }: { readonly path: string }) {
  const { t } = useSession();
  const { state } = useView<MetricHistoryView>(path);
  switch (state.kind) {
    case 'loading':
      return <p role="status">{t('metric.history.loading')}</p>;
    case 'signIn':
    case 'refused':
      return <p role="alert">{t('metric.history.away')}</p>;
    case 'shown':
      return <Lines key={state.view.asOf} path={path} first={state.view} />;
  }
}

function Lines({ path, first }: { readonly path: string; readonly first: MetricHistoryView }) {
  const { t } = useSession();
  const { pages, ...further } = usePages(path, first);
  const lines = pages.flatMap((page) => page.lines);
  return (
    <>
      {lines.length === 0 && <p>{t('metric.history.none')}</p>}
      {lines.length > 0 && <AuditLines label={t('metric.history.title')} lines={lines} />}
      <MoreLines {...further} />
    </>
  );
}
