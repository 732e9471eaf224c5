import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { OverviewView } from '../../../bot/contract/overview.ts';
import { Panel } from '../../components/Panel.tsx';
import { everyPart } from '../../routing/coverageFilter.ts';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { ShareBar } from '../../components/ShareBar.tsx';

const useStyles = makeStyles({
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    marginBlockEnd: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginBlock: '8px 0', color: tokens.colorNeutralForeground2 },
});

/** How many parts of the organisation measure at all. */
export function CoveragePanel({ coverage, area }: Pick<OverviewView, 'coverage' | 'area'>) {
  const styles = useStyles();
  const { t } = useSession();
  const { partsMeasuring, parts, text } = coverage;
  const filter = { ...everyPart, area: area?.id ?? null };
  return (
    <Panel title={t('overview.coverage.title')}>
      {parts > 0 && (
        <>
          <div className={styles.number}>
            {t('overview.coverage.measuring', { measuring: partsMeasuring, parts })}
          </div>
          <ShareBar share={partsMeasuring / parts} />
        </>
      )}
      <p className={styles.text}>{text}</p>
      {parts > 0 && (
        <Link href={hrefOf({ view: 'coverage', filter })}>{t('overview.coverage.open')}</Link>
      )}
    </Panel>
  );
}
