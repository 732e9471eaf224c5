import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MetricPageView } from '../../../../bot/contract/metrics.ts';
import { useSession } from '../../../session/session.ts';
import { useChartStyles } from './chartStyles.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  mark: { flexShrink: 0, width: '28px', height: '16px' },
});

/** What the chart's marks mean; only those that are there. */
export function ChartLegend({ view: { series, limits } }: { readonly view: MetricPageView }) {
  const styles = useStyles();
  const chart = useChartStyles();
  const { t } = useSession();
  const hasIntervals = series.some(({ value }) => (value?.low ?? null) !== null);
  const hasTarget = series.some(({ target }) => target !== null);
  return (
    <ul className={styles.legend}>
      <Entry text={t('metric.series.value')}>
        <path className={chart.line} d="M1 8H27" />
        <circle className={chart.point} cx="14" cy="8" r="4.5" />
      </Entry>
      {hasIntervals && (
        <Entry text={t('metric.series.interval')}>
          <path className={chart.interval} d="M14 0V16" />
        </Entry>
      )}
      {hasTarget && (
        <Entry text={t('metric.series.target')}>
          <path className={chart.target} d="M1 8H27" />
        </Entry>
      )}
      {limits && (
        <Entry text={t(limits.trial ? 'metric.series.trialLimits' : 'metric.series.limits')}>
          {!limits.trial && <rect className={chart.band} y="3" width="28" height="10" />}
          <path className={chart.bandEdge} d="M1 3H27M1 13H27" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <svg className={styles.mark} viewBox="0 0 28 16" aria-hidden>
        {children}
      </svg>
      {text}
    </li>
  );
}
