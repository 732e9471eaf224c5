import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { DueText } from '../DueText.tsx';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    marginBlockEnd: '12px',
  },
  mark: {
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where it stands, how pressing it is, and what is known of it. */
export function FactsPanel({ view }: { readonly view: FeedbackPageView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { state, due, facts } = view;
  return (
    <Panel title={t('feedbackView.page.facts')}>
      <div className={styles.state} aria-live="polite">
        <span className={styles.mark}>{state.text}</span>
        {due !== null && <DueText due={due} />}
      </div>
      <LabelledTexts items={facts} />
    </Panel>
  );
}
