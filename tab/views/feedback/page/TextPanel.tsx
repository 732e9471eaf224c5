import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';

const useStyles = makeStyles({
  words: {
    margin: 0,
    paddingInlineStart: '12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'pre-line',
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  contact: {
    marginBlockStart: '16px',
    paddingBlockStart: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    marginBlock: '0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  note: {
    marginBlock: '8px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The customer's words and, for those who may, how to reach the customer. */
export function TextPanel({ view }: { readonly view: FeedbackPageView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { text, noText, contact } = view;
  return (
    <Panel title={t('feedbackView.page.text')}>
      {text === null ? (
        <p className={styles.none}>{noText}</p>
      ) : (
        <blockquote className={styles.words}>{text}</blockquote>
      )}
      {contact !== null && (
        <div className={styles.contact}>
          <h3 className={styles.title}>{t('feedbackView.page.contact')}</h3>
          <LabelledTexts items={contact} />
          <p className={styles.note}>{t('feedbackView.page.contactNote')}</p>
        </div>
      )}
    </Panel>
  );
}
