import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { MetricRow } from '../../../bot/contract/metrics.ts';
import { Estimate } from '../../components/Estimate.tsx';
import { LightLabel } from '../../components/LightLabel.tsx';
import { Panel } from '../../components/Panel.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', gap: '12px 32px', marginBlock: '8px' },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What would suffer if only this metric were improved. */
export function CounterPanel({ counter }: { readonly counter: MetricRow }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('metric.counter.title')} aside={counter.part.name}>
      <Link href={hrefOf({ view: 'metric', id: counter.id })}>{counter.name}</Link>
      <div className={styles.facts}>
        <Estimate value={counter.value} none={t('metrics.noValue')} />
        <LightLabel light={counter.light} />
      </div>
      <p className={styles.why}>{t('metric.counter.why')}</p>
    </Panel>
  );
}
