import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { MetricPageView, MetricRow } from '../../../bot/contract/metrics.ts';
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
  next: {
    display: 'flex',
    columnGap: '8px',
    marginBlock: '16px 0',
    paddingBlockStart: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nextLabel: { fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
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
export function NowPanel({ view }: { readonly view: MetricPageView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { metric, nextStep, ended } = view;
  const place = [metric.part.name, metric.area.name, metric.stage?.text];
  return (
    <Panel
      title={t('metric.now.title')}
      aside={[...new Set(place)].filter((name) => name !== undefined).join(' · ')}
    >
      {ended !== null && <p className={styles.reason}>{ended}</p>}
      <p className={styles.reason}>{metric.light.reason}</p>
      <dl className={styles.facts}>
        {factsOf(metric, t).map(({ label, text }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.fact}>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.next}>
        <ArrowRightRegular className={styles.arrow} aria-hidden />
        <span>
          <span className={styles.nextLabel}>{t('metric.next')}:</span> {nextStep}
        </span>
      </p>
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
