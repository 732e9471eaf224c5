import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExperiencePageView } from '../../../../bot/contract/experiences.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  text: {
    maxWidth: '68ch',
    marginBlock: '0 20px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'pre-line',
    ':last-child': { marginBlockEnd: 0 },
  },
  title: {
    marginBlock: '0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quotation: {
    maxWidth: '68ch',
    margin: 0,
    paddingInlineStart: '12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    fontStyle: 'italic',
    whiteSpace: 'pre-line',
  },
});

/** The story in full. */
export function StoryPanel({ view }: { readonly view: ExperiencePageView }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('experiencesView.story')}>
      <p className={styles.text}>{view.whatHappened}</p>
      <h3 className={styles.title}>{t('experiencesView.good')}</h3>
      <p className={styles.text}>{view.whatMadeItGood}</p>
      {view.quotation !== null && (
        <>
          <h3 className={styles.title}>{t('experiencesView.quotation')}</h3>
          <blockquote className={styles.quotation}>{view.quotation}</blockquote>
        </>
      )}
    </Panel>
  );
}
