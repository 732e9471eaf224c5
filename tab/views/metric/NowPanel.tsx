import { makeStyles, tokens } from '@fluentui/react-components';
import type { MetricRow } from '../../../bot/contract/metrics.ts';
import { LightLabel } from '../../components/LightLabel.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import type { Translate } from '../../text/texts.ts';

const useStyles = makeStyles({
  reason: { marginBlock: '0 16px', maxWidth: '80ch' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))',
    gap: '16px',
    margin: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fact: { margin: 0 },
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  interval: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Where the metric stands now and why it has that light. */
export function NowPanel({ metric }: { readonly metric: MetricRow }) {
  const styles = useStyles();
  const { t } = useSession();
  const place = [metric.part.name, metric.area.name, metric.stage?.text];
  return (
    <Panel
      title={t('metric.now.title')}
      aside={[...new Set(place)].filter((name) => name !== undefined).join(' · ')}
    >
      <p className={styles.reason}>{metric.light.reason}</p>
      <dl className={styles.facts}>
        {factsOf(metric, t).map(({ label, text }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.fact}>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function factsOf(metric: MetricRow, t: Translate) {
  return [
    { label: t('metrics.column.value'), text: <Value metric={metric} /> },
    { label: t('metrics.column.light'), text: <LightLabel light={metric.light} /> },
    {
      label: t('metrics.column.target'),
      text: metric.target?.text ?? t('metrics.noTarget'),
    },
    { label: t('metrics.column.responseRate'), text: metric.responseRate },
    {
      label: t('metrics.column.lastMeasured'),
      text: metric.lastMeasured ?? t('metrics.neverMeasured'),
    },
    { label: t('metrics.column.responsible'), text: metric.responsible ?? t('metrics.nobody') },
  ];
}

function Value({ metric: { value } }: { readonly metric: MetricRow }) {
  const styles = useStyles();
  const { t } = useSession();
  if (value === null) return t('metrics.noValue');
  return (
    <>
      <span className={styles.value}>{value.text}</span>
      <span className={styles.interval}>
        {value.intervalText === null
          ? value.noInterval
          : t('metric.interval', { interval: value.intervalText })}
      </span>
    </>
  );
}
