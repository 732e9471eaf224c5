import { makeStyles } from '@fluentui/react-components';
import type { FeedbackView } from '../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { FeedbackLines } from '../../components/FeedbackLines.tsx';
import { ListsNotKept } from '../../components/ListsNotKept.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { useSession } from '../../session/session.ts';
import { Figures } from './figures/Figures.tsx';
import { FindPanel } from './FindPanel.tsx';

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
});

/** What waits for the reader, what the reader has logged, and the figures of twelve months. */
export function Feedback({ area }: { readonly area: string | null }) {
  const { t } = useSession();
  return (
    <ViewFrame<FeedbackView>
      path={apiRoutes.feedbackOf(area)}
      title={() => t('feedbackView.title')}
    >
      {(view) => <Panels view={view} area={area} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: FeedbackView;
  readonly area: string | null;
}

function Panels({ view, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  if (view.lists === null) {
    return (
      <>
        <ListsNotKept title={t('feedbackView.lists')} />
        <Figures view={view} area={area} />
      </>
    );
  }
  const { queue, logged } = view.lists;
  const loggedLines = (
    <FeedbackLines
      title={t('feedbackView.logged.title')}
      none={t('feedbackView.logged.none')}
      lines={logged}
      view={view}
    />
  );
  return (
    <>
      <div className={styles.columns}>
        {queue === null ? (
          loggedLines
        ) : (
          <FeedbackLines
            title={t('feedbackView.queue.title')}
            none={t('feedbackView.queue.none')}
            lines={queue}
            view={view}
          />
        )}
        <div className={styles.stack}>
          <FindPanel />
          {queue !== null && loggedLines}
        </div>
      </div>
      <Figures view={view} area={area} />
    </>
  );
}
