import { makeStyles } from '@fluentui/react-components';
import type { ExperiencePageView } from '../../../../bot/contract/experiences.ts';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { StoryTags } from '../StoryTags.tsx';

const useStyles = makeStyles({ tags: { marginBlockStart: '12px' } });

/** Where and when it happened, and who told it. */
export function DetailsPanel({ view }: { readonly view: ExperiencePageView }) {
  const styles = useStyles();
  const { t } = useSession();
  const { story, sharedText } = view;
  const facts = [
    { label: t('experiencesView.fact.author'), text: story.author },
    { label: t('experiencesView.fact.unit'), text: story.unit },
    { label: t('experiencesView.fact.area'), text: story.area },
    { label: t('experiencesView.fact.stage'), text: story.stage },
    { label: t('experiencesView.fact.happened'), text: story.happenedText },
    { label: t('experiencesView.fact.shared'), text: sharedText },
  ].flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
  return (
    <Panel title={t('experiencesView.details')}>
      <LabelledTexts items={facts} />
      <div className={styles.tags}>
        <StoryTags tags={story.tags} />
      </div>
    </Panel>
  );
}
