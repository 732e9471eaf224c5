import { Button, makeStyles } from '@fluentui/react-components';
import type { ExperiencesView } from '../../../bot/contract/experiences.ts';
import { ExportButton } from '../../components/export/ExportButton.tsx';
import type { StorySearch } from '../../routing/storySearch.ts';
import { useSession } from '../../session/session.ts';
import { usePages } from '../../session/usePages.ts';
import { exportedStories } from './exportedStories.ts';
import { StoryCard } from './StoryCard.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  more: { justifySelf: 'center' },
});

interface Props {
  /** Of the first page. */
  readonly path: string;
  readonly first: ExperiencesView;
  readonly search: StorySearch;
}

/** Stories page by page. */
export function Stories({ path, first, search }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { pages, more, busy, isAway } = usePages(path, first);

  const shown = pages.flatMap(({ stories }) => stories);
  return (
    <>
      {shown.length > 0 && (
        <div>
          <ExportButton table={() => exportedStories(first, shown, search, t)} />
        </div>
      )}
      <ul className={styles.list} aria-label={t('experiencesView.stories')}>
        {shown.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
      </ul>
      {isAway && <p role="alert">{t('experiencesView.moreAway')}</p>}
      {more !== null && (
        <Button className={styles.more} disabledFocusable={busy} onClick={more}>
          {t('experiencesView.more')}
        </Button>
      )}
    </>
  );
}
