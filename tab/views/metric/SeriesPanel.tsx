import { makeStyles, tokens } from '@fluentui/react-components';
import type { MetricPageView } from '../../../bot/contract/metrics.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import { ChartLegend } from './chart/ChartLegend.tsx';
import { SeriesChart } from './chart/SeriesChart.tsx';

const useStyles = makeStyles({
  text: { marginBlock: '0 12px', maxWidth: '80ch' },
  limits: { marginBlock: '12px 0', maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
  signalsTitle: { marginBlock: '12px 4px', fontSize: tokens.fontSizeBase300 },
  signals: { margin: 0, paddingInlineStart: '20px' },
});

/** The series against its target: what it says in words, then the chart. */
export function SeriesPanel({ view }: { readonly view: MetricPageView }) {
  const styles = useStyles();
  const { t } = useSession();
  const isMeasured = view.series.some(({ value }) => value !== null);
  const signals = view.limits?.signals ?? [];
  return (
    <Panel title={t('metric.series.title')}>
      {isMeasured ? (
        <>
          <p className={styles.text}>{view.seriesText}</p>
          <SeriesChart view={view} />
          <ChartLegend view={view} />
          <p className={styles.limits}>{view.limitsText}</p>
        </>
      ) : (
        <p className={styles.text}>{t('metric.series.empty')}</p>
      )}
      {signals.length > 0 && (
        <>
          <h3 className={styles.signalsTitle}>{t('metric.series.signals')}</h3>
          <ul className={styles.signals}>
            {signals.map((signal) => (
              <li key={signal}>{signal}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
