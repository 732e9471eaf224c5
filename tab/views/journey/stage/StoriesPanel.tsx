import { Link } from '@fluentui/react-components';
import type { StoryLine } from '../../../../bot/contract/experiences.ts';
import { Panel } from '../../../components/Panel.tsx';
import { everyStory } from '../../../routing/storySearch.ts';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { useCellStyles } from '../useCellStyles.ts';

interface Props {
  readonly stage: string;
  readonly stories: readonly StoryLine[];
}

/** The newest good experiences of a stage. */
export function StoriesPanel({ stage, stories }: Props) {
  const styles = useCellStyles();
  const { t } = useSession();
  const title = t('journeyView.stories');
  const all = hrefOf({ view: 'experiences', search: { ...everyStory, stage } });
  return (
    <Panel title={title}>
      <div className={styles.cell}>
        {stories.length === 0 ? (
          <span className={styles.none}>{t('journeyView.noStories')}</span>
        ) : (
          <ul className={styles.list} aria-label={title}>
            {stories.map(({ id, headline, unit, author, happenedText }) => (
              <li key={id}>
                <Link href={hrefOf({ view: 'experience', id })}>{headline}</Link>
                <span className={styles.detail}>{[author, unit, happenedText].join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
        <Link href={all}>{t('journeyView.allStories')}</Link>
      </div>
    </Panel>
  );
}
