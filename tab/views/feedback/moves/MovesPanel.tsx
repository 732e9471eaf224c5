import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { MoveForm } from './MoveForm.tsx';
import { ToldBar } from './ToldBar.tsx';
import { useMove } from './useMove.ts';

/** The likeliest; the others are a click further. */
const shownAtFirst = 3;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: FeedbackPageView;
  readonly onNewState: (view: FeedbackPageView) => void;
  readonly onGone: (note: string) => void;
}

/** What the reader may do with the feedback now, and what came of the last thing done. */
export function MovesPanel(props: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { view } = props;
  const moving = useMove(props);
  const { draft, told, busy } = moving;
  const [showsAll, setShowsAll] = useState(false);
  const moves = showsAll ? view.moves : view.moves.slice(0, shownAtFirst);
  // A fault in a form stands there; nothing is said twice.
  const toldHere = draft === null || told?.field === null ? told : null;
  return (
    <Panel title={t('feedbackView.moves.title')}>
      <ToldBar told={toldHere} />
      {draft !== null && (
        <MoveForm
          key={draft.move.move}
          draft={draft}
          fault={told?.field === null ? null : told}
          busy={busy}
          onType={moving.type}
          onSubmit={() => void moving.submit(draft)}
          onCancel={moving.cancel}
        />
      )}
      {draft === null && view.moves.length === 0 && (
        <p className={styles.none}>{t('feedbackView.moves.none')}</p>
      )}
      {draft === null && (
        <div className={styles.buttons}>
          {moves.map((move, place) => (
            <Button
              key={move.move}
              appearance={place === 0 && !move.isRemoval ? 'primary' : 'secondary'}
              disabledFocusable={busy}
              onClick={() => moving.open(move)}
            >
              {move.title}
            </Button>
          ))}
          {view.moves.length > shownAtFirst && (
            <Button
              appearance="subtle"
              aria-expanded={showsAll}
              onClick={() => setShowsAll(!showsAll)}
            >
              {t(showsAll ? 'feedbackView.moves.fewer' : 'feedbackView.moves.more')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
