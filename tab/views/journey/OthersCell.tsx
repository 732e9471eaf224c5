import { useSession } from '../../session/session.ts';
import type { CellProps } from './cellProps.ts';
import { CountLink } from './CountLink.tsx';
import { useCellStyles } from './useCellStyles.ts';

/** Ideas and questions of a stage. */
export function OthersCell({ stage: { received }, casesOf }: CellProps) {
  const styles = useCellStyles();
  const { t } = useSession();
  if (received === null) return <span className={styles.none}>{t('journeyView.unknown')}</span>;
  return (
    <span className={styles.counts}>
      <CountLink
        count={received.ideas}
        text={t('journeyView.ideas', { count: received.ideas })}
        href={casesOf?.('idea')}
      />
      <CountLink
        count={received.questions}
        text={t('journeyView.questions', { count: received.questions })}
        href={casesOf?.('question')}
      />
    </span>
  );
}
