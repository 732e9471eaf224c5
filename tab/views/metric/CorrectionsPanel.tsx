import { makeStyles, tokens } from '@fluentui/react-components';
import type { CorrectionView } from '../../../bot/contract/metrics.ts';
import { Panel } from '../../components/Panel.tsx';
import { ShowAllButton } from '../../components/ShowAllButton.tsx';
import { useShortened } from '../../components/useShortened.ts';
import { useSession } from '../../session/session.ts';

const shownAtFirst = 5;

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  was: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  meta: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What results were before they were corrected or removed, by whom and why. */
export function CorrectionsPanel({ items }: { readonly items: readonly CorrectionView[] }) {
  const styles = useStyles();
  const { t } = useSession();
  const { shown, more } = useShortened(items, shownAtFirst);
  return (
    <Panel title={t('metric.corrections.title')}>
      <ul className={styles.list}>
        {shown.map(({ period, was, how, by, at, reason }) => (
          <li key={`${period} ${at}`}>
            <span className={styles.was}>{t('metric.corrections.was', { period, was })}</span>
            <span className={styles.meta}>
              {t('metric.corrections.by', { how: how.text, at, name: by })}
            </span>
            {reason !== null && (
              <span className={styles.meta}>{t('metric.corrections.reason', { reason })}</span>
            )}
          </li>
        ))}
      </ul>
      <ShowAllButton {...more} />
    </Panel>
  );
}
