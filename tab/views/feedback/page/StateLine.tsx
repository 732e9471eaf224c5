import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { DueText } from '../../../components/DueText.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  mark: {
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where it stands, and how pressing it is. */
export function StateLine({ state, due }: Pick<FeedbackPageView, 'state' | 'due'>) {
  const styles = useStyles();
  return (
    <div className={styles.line} aria-live="polite">
      <span className={styles.mark}>{state.text}</span>
      {due !== null && <DueText due={due} />}
    </div>
  );
}
