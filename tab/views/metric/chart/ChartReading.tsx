import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { LightSymbol } from '../../../components/LightSymbol.tsx';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    minHeight: '24px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  light: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The period that is read, under the chart. The chart's slider says the same to screen readers. */
export function ChartReading({ point }: { readonly point: SeriesPoint }) {
  const styles = useStyles();
  const { t } = useSession();
  const { periodText, value, target, light, note } = point;
  return (
    <p className={styles.reading} aria-hidden>
      <span className={styles.strong}>{periodText}</span>
      {value !== null && (
        <span>
          <span className={styles.strong}>{value.text}</span>
          {value.intervalText !== null && ` (${value.intervalText})`}
        </span>
      )}
      <span className={styles.light}>
        <LightSymbol colour={light.colour} />
        {light.text}
      </span>
      {target !== null && (
        <span className={styles.quiet}>
          {t('metric.series.target')} {target.text}
        </span>
      )}
      {note !== null && <span className={styles.quiet}>{note}</span>}
    </p>
  );
}
