import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MetricPageView } from '../../../bot/contract/metrics.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: '16px',
    marginBlock: '0 12px',
    marginInline: 0,
    padding: 0,
    listStyleType: 'none',
  },
  version: {
    paddingInlineStart: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    ':first-child': { borderLeftColor: tokens.colorBrandStroke1 },
  },
  target: { fontWeight: tokens.fontWeightSemibold },
  why: { marginBlock: '4px' },
  meta: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { margin: 0 },
});

interface Props extends Pick<MetricPageView, 'targets'> {
  /** Where to set another. */
  readonly children: ReactNode;
}

/** Every target the metric has had, each with its reason; the one in force first. */
export function TargetsPanel({ targets, children }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('metric.targets.title')}>
      {targets.length === 0 && <p className={styles.none}>{t('metric.targets.none')}</p>}
      <ol className={styles.list}>
        {targets.map(({ validFrom, text, justification, setBy }) => (
          <li key={`${validFrom} ${text} ${justification}`} className={styles.version}>
            <span className={styles.target}>{text}</span>
            <p className={styles.why}>{justification}</p>
            <span className={styles.meta}>
              {t('metric.targets.from', { date: validFrom })} ·{' '}
              {t('metric.targets.setBy', { name: setBy })}
            </span>
          </li>
        ))}
      </ol>
      {children}
    </Panel>
  );
}
