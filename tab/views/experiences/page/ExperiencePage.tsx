import { Link, makeStyles } from '@fluentui/react-components';
import type { ExperiencePageView } from '../../../../bot/contract/experiences.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { everyStory } from '../../../routing/storySearch.ts';
import { useSession } from '../../../session/session.ts';
import { AdoptionsPanel } from './AdoptionsPanel.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import { ThanksPanel } from './ThanksPanel.tsx';
import { useActs } from './useActs.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  stack: {
    display: 'grid',
    alignContent: 'start',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  fault: { margin: 0 },
});

/** One story: what happened, what made it good, and what others have done with it. */
export function ExperiencePage({ id }: { readonly id: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<ExperiencePageView>
      path={apiRoutes.experience(id)}
      title={({ story }) => story.headline}
      before={
        <Link href={hrefOf({ view: 'experiences', search: everyStory })}>
          {t('experiencesView.back')}
        </Link>
      }
    >
      {(view, show) => <Panels view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: ExperiencePageView;
  readonly show: (view: ExperiencePageView) => void;
}

function Panels({ view, show }: Props) {
  const styles = useStyles();
  const acts = useActs(view.story.id, show);
  return (
    <>
      {acts.fault !== null && (
        <p className={styles.fault} role="alert">
          {acts.fault}
        </p>
      )}
      <div className={styles.columns}>
        <StoryPanel view={view} />
        <div className={styles.stack}>
          <ThanksPanel view={view} acts={acts} />
          <AdoptionsPanel view={view} acts={acts} />
          <DetailsPanel view={view} />
        </div>
      </div>
    </>
  );
}
