import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { HeartRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { StoryLine } from '../../../bot/contract/experiences.ts';
import { hrefOf } from '../../routing/route.ts';
import { StoryTags } from './StoryTags.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    minWidth: 0,
    padding: '16px clamp(12px, 1.6vw, 20px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { fontSize: 'inherit', fontWeight: 'inherit' },
  good: { margin: 0, color: tokens.colorNeutralForeground2 },
  byline: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    marginBlockStart: 'auto',
    paddingBlockStart: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** A story as a card: how it begins, what made it good, whose it is, how it was received. */
export function StoryCard({ story }: { readonly story: StoryLine }) {
  const styles = useStyles();
  const { id, headline, goodExcerpt, unit, stage, author, happenedText } = story;
  const byline = [author, unit, stage, happenedText].filter((part) => part !== null);
  return (
    <li className={styles.card}>
      <h2 className={styles.headline}>
        <Link className={styles.link} href={hrefOf({ view: 'experience', id })}>
          {headline}
        </Link>
      </h2>
      <p className={styles.good}>{goodExcerpt}</p>
      <span className={styles.byline}>{byline.join(' · ')}</span>
      <StoryTags tags={story.tags} />
      <div className={styles.counts}>
        <span className={styles.count}>
          <HeartRegular className={styles.icon} aria-hidden />
          {story.thanksText}
        </span>
        {story.adoptionsText !== null && (
          <span className={styles.count}>
            <LightbulbRegular className={styles.icon} aria-hidden />
            {story.adoptionsText}
          </span>
        )}
      </div>
    </li>
  );
}
