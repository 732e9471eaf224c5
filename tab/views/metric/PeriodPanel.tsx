import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MetricPageView, PeriodView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { Forms } from '../../components/form/Forms.tsx';
import { Panel } from '../../components/Panel.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { useView } from '../../session/useView.ts';
import { outdatedByMetrics } from './outdatedByMetrics.ts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none', scrollMarginTop: '16px' },
  text: { marginBlock: '0 12px' },
  close: { display: 'inline-block', marginBlockStart: '12px' },
  away: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly id: string;
  /** First and last day with `_` between. */
  readonly period: string;
  /** Shows the metric as it is after a correction. */
  readonly show: (view: MetricPageView) => void;
}

/** One period's result, to be corrected or removed; takes the focus when it is opened. */
export function PeriodPanel({ id, period, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'start' });
  }, [period]);
  const path = apiRoutes.metricPeriod(id, period);
  const { state, show: showPeriod } = useView<PeriodView>(path);
  const title =
    state.kind === 'shown'
      ? t('metric.correct.title', { period: state.view.periodText })
      : t('metric.correct.loading');
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Panel title={title}>
        {state.kind === 'shown' ? (
          <>
            <p className={styles.text}>
              {state.view.standing === null
                ? t('metric.correct.none')
                : t('metric.correct.standing', { value: state.view.standing })}
            </p>
            <Forms<PeriodView>
              path={path}
              forms={state.view.forms}
              onPage={(view) => {
                showPeriod(view);
                show(view.page);
              }}
              // A metric is never taken away.
              onGone={() => undefined}
              outdates={outdatedByMetrics}
              formsOf={({ forms }) => forms}
            />
          </>
        ) : (
          state.kind !== 'loading' && <p className={styles.away}>{t('metric.correct.away')}</p>
        )}
        <Link className={styles.close} href={hrefOf({ view: 'metric', id })}>
          {t('metric.correct.close')}
        </Link>
      </Panel>
    </div>
  );
}
