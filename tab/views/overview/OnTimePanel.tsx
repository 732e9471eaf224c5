import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { OverviewView } from '../../../bot/contract/overview.ts';
import { Panel } from '../../components/Panel.tsx';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { lightColour } from '../../teams/themes.ts';
import { ShareBar } from '../../components/ShareBar.tsx';

const useStyles = makeStyles({
  share: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    marginBlockEnd: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginBlock: '8px 0', color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', marginBlock: '12px 8px' },
  fact: { display: 'flex', columnGap: '6px', alignItems: 'baseline' },
  label: { color: tokens.colorNeutralForeground2 },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  late: { color: lightColour('red') },
});

interface Props extends Pick<OverviewView, 'onTime' | 'open'> {
  /** Whose feedback it is; null for the whole city's. */
  readonly area: string | null;
}

/** How large a part was answered by its day, and what is open now. */
export function OnTimePanel({ onTime, open, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('overview.onTime.title')}>
      {onTime.share && (
        <>
          <div className={styles.share}>{onTime.share.text}</div>
          <ShareBar share={onTime.share.value} />
        </>
      )}
      <p className={styles.text}>{onTime.text}</p>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt className={styles.label}>{t('overview.onTime.open')}</dt>
          <dd className={styles.count}>{open.count}</dd>
        </div>
        <div className={styles.fact}>
          <dt className={styles.label}>{t('overview.onTime.overdue')}</dt>
          <dd className={styles.count}>
            <span className={open.overdue > 0 ? styles.late : undefined}>{open.overdue}</span>
          </dd>
        </div>
      </dl>
      <Link href={hrefOf({ view: 'feedback', area })}>{t('overview.onTime.link')}</Link>
    </Panel>
  );
}
