import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { LabelledText } from '../../../bot/contract/metrics.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  chain: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  words: { flexGrow: 1 },
  label: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  arrow: {
    flexShrink: 0,
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 899px)': { display: 'none' },
  },
});

/** Who measures, interprets, decides and acts, in that order. */
export function ResponsibilityPanel({ steps }: { readonly steps: readonly LabelledText[] }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('metric.responsibility.title')}>
      <ol className={styles.chain}>
        {steps.map(({ label, text }, index) => (
          <li key={label} className={styles.step}>
            <span className={styles.words}>
              <span className={styles.label}>{label}</span>
              {text}
            </span>
            {index < steps.length - 1 && (
              <ChevronRightRegular className={styles.arrow} aria-hidden />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
