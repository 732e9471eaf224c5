import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { StageMetric } from '../../../bot/contract/journey.ts';
import { LightSymbol } from '../../components/LightSymbol.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import type { CellProps } from './cellProps.ts';
import { useCellStyles } from './useCellStyles.ts';

const useStyles = makeStyles({
  metric: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '8px' },
  symbol: { display: 'flex', alignItems: 'center', height: tokens.lineHeightBase300 },
});

/** The metrics of a stage with their lights, what asks for attention first. */
export function MetricsCell({ stage, href }: CellProps) {
  const styles = useCellStyles();
  const { t } = useSession();
  const { name, metrics, metricCount } = stage;
  if (metricCount === 0) return <span className={styles.none}>{t('journeyView.noMetrics')}</span>;
  return (
    <div className={styles.cell}>
      <ul className={styles.list} aria-label={t('journeyView.metricsOf', { name })}>
        {metrics.map((metric) => (
          <MetricLine key={metric.id} metric={metric} />
        ))}
      </ul>
      {metricCount > metrics.length && (
        <Link className={styles.more} href={href}>
          {t('journeyView.allMetrics', { count: metricCount, name })}
        </Link>
      )}
    </div>
  );
}

function MetricLine({
  metric: { id, name, part, light, value },
}: {
  readonly metric: StageMetric;
}) {
  const styles = useStyles();
  const cell = useCellStyles();
  return (
    <li className={styles.metric}>
      <span className={styles.symbol}>
        <LightSymbol colour={light.colour} />
      </span>
      <span>
        <Link href={hrefOf({ view: 'metric', id })}>{name}</Link>
        <span className={cell.detail}>
          {[light.text, value?.text, part.name].filter((text) => text !== undefined).join(' · ')}
        </span>
      </span>
    </li>
  );
}
