import type { FeedbackPageView } from '../../contract/feedback.ts';
import type { FormAnswer } from '../../contract/form.ts';
import type { MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import { refusedField } from '../../domain/feedback/moves/moveFields.ts';
import type { MoveOutcome } from '../../domain/useCases/moveFeedback.ts';
import { moveTitle } from '../../wording/moves.ts';
import { refusalText } from '../../wording/refusal.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';

type Answered = Extract<MoveOutcome, { kind: 'moved' | 'refused' | 'overtaken' }>;

/**
 * What came of a move, in words.
 * @param page as it stands now; null where the viewer may no longer see it
 */
export function presentMoveAnswer(
  outcome: Answered,
  move: MoveName,
  page: FeedbackPageView | null,
  viewer: Viewer,
): FormAnswer<FeedbackPageView> {
  const { words, organisation, person } = viewer;
  const { feedback } = outcome;
  const state = words.t(`feedback.state.${feedback.state}`);
  switch (outcome.kind) {
    case 'moved': {
      const unit = partName(feedback.unitId, viewer);
      const title = moveTitle(words, move, feedback);
      const note =
        move === 'transfer'
          ? words.t('feedbackView.transferred', { unit })
          : words.t('feedbackView.done', { move: title, state });
      return { kind: 'done', note, page };
    }
    case 'refused':
      return {
        kind: 'refused',
        note: refusalText(words, outcome.reason),
        field: refusedField(move, outcome.reason),
      };
    case 'overtaken': {
      const { by } = outcome;
      const note =
        by === null || by === person.id
          ? words.t('feedback.card.alreadyDone', { state })
          : words.t('feedback.card.changedBy', {
              name: actorName(words, by, organisation),
              state,
            });
      return { kind: 'overtaken', note, page };
    }
  }
}
