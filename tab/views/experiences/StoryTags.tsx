import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { hrefOf } from '../../routing/route.ts';
import { everyStory } from '../../routing/storySearch.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  link: { fontSize: 'inherit' },
});

/** Each tag leads to the stories that have it too. */
export function StoryTags({ tags }: { readonly tags: readonly string[] }) {
  const styles = useStyles();
  const { t } = useSession();
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={t('experiencesView.fact.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            className={styles.link}
            href={hrefOf({ view: 'experiences', search: { ...everyStory, tag } })}
          >
            #{tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
