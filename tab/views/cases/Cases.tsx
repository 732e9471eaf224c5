import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackCasesView } from '../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { FeedbackLines } from '../../components/FeedbackLines.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { caseSearchQuery, type CaseSearch } from '../../routing/caseSearch.ts';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The single feedbacks behind a figure, those that the reader may read. */
export function Cases({ search }: { readonly search: CaseSearch }) {
  const styles = useStyles();
  const { t } = useSession();
  const back = hrefOf({ view: 'feedback', area: search.area });
  return (
    <ViewFrame<FeedbackCasesView>
      path={`${apiRoutes.feedbackCases}${caseSearchQuery(search)}`}
      title={() => t('casesView.title')}
      before={<Link href={back}>{t('casesView.back')}</Link>}
    >
      {(view) => (
        <>
          <p className={styles.what}>{view.what}</p>
          <FeedbackLines
            title={t('casesView.list')}
            none={t('casesView.none')}
            lines={view.lines}
            view={view}
            note={view.note}
            atFirst={20}
          />
        </>
      )}
    </ViewFrame>
  );
}
