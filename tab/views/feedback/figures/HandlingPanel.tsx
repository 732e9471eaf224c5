import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackScope } from '../../../../bot/contract/feedbackFigures.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { CountTable } from './CountTable.tsx';

const useStyles = makeStyles({
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { marginBlock: '8px 12px', color: tokens.colorNeutralForeground2 },
  last: { marginBlock: '12px 0', color: tokens.colorNeutralForeground2 },
});

/** Working days from receipt to the answer, and how long what is open has waited. */
export function HandlingPanel({ scope }: { readonly scope: FeedbackScope }) {
  const styles = useStyles();
  const { t } = useSession();
  const { handling, notCrossed, waitingText } = scope;
  const median = handling?.median ?? null;
  const title = t('feedbackView.figures.handling');
  return (
    <Panel title={title} aside={scope.name}>
      {median !== null && (
        <div>
          <span className={styles.number}>{median}</span>{' '}
          <span className={styles.unit}>{t('feedbackView.figures.median')}</span>
        </div>
      )}
      <p className={styles.text}>{handling?.sentence ?? notCrossed}</p>
      {handling !== null && handling.bands.length > 0 && (
        <CountTable title={title} name={t('feedbackView.column.took')} rows={handling.bands} />
      )}
      <p className={styles.last}>{waitingText}</p>
    </Panel>
  );
}
