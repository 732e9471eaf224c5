import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: FeedbackPageView;
  readonly onNewState: (view: FeedbackPageView) => void;
  readonly onGone: (note: string) => void;
}

/** What the reader may do with the feedback now, and what came of the last thing done. */
export function MovesPanel({ view, onNewState, onGone }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { id, moves } = view;
  return (
    <Panel title={t('feedbackView.moves.title')}>
      {moves.length === 0 && <p className={styles.none}>{t('feedbackView.moves.none')}</p>}
      <Forms<FeedbackPageView>
        path={apiRoutes.feedbackMoves(id)}
        forms={moves}
        onPage={onNewState}
        onGone={onGone}
        outdates={[apiRoutes.feedback, apiRoutes.overview]}
        formsOf={(page) => page.moves}
      />
    </Panel>
  );
}
