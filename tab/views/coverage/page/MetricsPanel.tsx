import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CoveragePageView } from '../../../../bot/contract/coverage.ts';
import { LightLabel } from '../../../components/LightLabel.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px 16px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
    '@media (min-width: 480px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The metrics that tell of the part, its own and those of the areas above and units below. */
export function MetricsPanel({ metrics }: Pick<CoveragePageView, 'metrics'>) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('coverage.page.metrics')}>
      {metrics.length === 0 && <p className={styles.none}>{t('coverage.page.noMetrics')}</p>}
      <ul className={styles.list}>
        {metrics.map(({ id, name, detail, light }) => (
          <li key={id} className={styles.item}>
            <span>
              <Link href={hrefOf({ view: 'metric', id })}>{name}</Link>
              <span className={styles.detail}>{detail}</span>
            </span>
            <LightLabel light={light} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
