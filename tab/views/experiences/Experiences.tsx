import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExperiencesView } from '../../../bot/contract/experiences.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { hrefOf } from '../../routing/route.ts';
import { storySearchQuery } from '../../routing/storySearch.ts';
import type { StorySearch } from '../../routing/storySearch.ts';
import { replaceAddress } from '../../routing/useAddress.ts';
import { useSession } from '../../session/session.ts';
import { SearchControls } from './SearchControls.tsx';
import { Stories } from './Stories.tsx';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What colleagues have told of good experiences, the newest first; the search is the address. */
export function Experiences({ search }: { readonly search: StorySearch }) {
  const styles = useStyles();
  const { t } = useSession();
  const path = `${apiRoutes.experiences}${storySearchQuery(search)}`;
  const isSearch = storySearchQuery(search) !== '';
  return (
    <ViewFrame<ExperiencesView> path={path} title={() => t('experiencesView.title')}>
      {(view) => (
        <>
          <SearchControls
            view={view}
            search={search}
            onChange={(changed) =>
              replaceAddress(hrefOf({ view: 'experiences', search: { ...search, ...changed } }))
            }
          />
          <div aria-live="polite">
            {view.stories.length === 0 && (
              <p className={styles.none}>
                {t(isSearch ? 'experiencesView.noMatch' : 'experiencesView.none')}
              </p>
            )}
          </div>
          {/* What was fetched further belongs to the answer it follows. */}
          <Stories key={`${path} ${view.asOf}`} path={path} first={view} search={search} />
        </>
      )}
    </ViewFrame>
  );
}
