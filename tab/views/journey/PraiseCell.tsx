import { ChangeText } from '../../components/ChangeText.tsx';
import { DivergingBar } from '../../components/DivergingBar.tsx';
import { useSession } from '../../session/session.ts';
import type { CellProps } from './cellProps.ts';
import { CountLink } from './CountLink.tsx';
import { useCellStyles } from './useCellStyles.ts';

/** Praise and criticism of a stage, their ratio, and how it has surely changed. */
export function PraiseCell({ stage, casesOf, largest }: CellProps) {
  const styles = useCellStyles();
  const { t } = useSession();
  if (stage.received === null)
    return <span className={styles.none}>{t('journeyView.unknown')}</span>;
  const { praise, criticism, ratioText, change } = stage.received.praise;
  if (praise + criticism === 0)
    return <span className={styles.none}>{t('journeyView.neither')}</span>;
  return (
    <div className={styles.cell}>
      <div aria-hidden>
        <DivergingBar left={criticism} right={praise} largest={largest} />
      </div>
      <span className={styles.counts}>
        <CountLink
          count={criticism}
          text={t('journeyView.criticism', { count: criticism })}
          href={casesOf?.('criticism')}
        />
        <CountLink
          count={praise}
          text={t('journeyView.praise', { count: praise })}
          href={casesOf?.('praise')}
        />
      </span>
      <span className={styles.strong}>{ratioText}</span>
      {change !== null && (
        <span className={styles.detail}>
          <ChangeText change={change.code} text={change.text} />
        </span>
      )}
    </div>
  );
}
