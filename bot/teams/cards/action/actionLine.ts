import { isLate } from '../../../domain/action/action.ts';
import type { SeenAction } from '../../../domain/action/actionAsSeenBy.ts';
import type { ActionMoveName } from '../../../domain/action/moveAction.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { actionText } from '../../../wording/actionText.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openActionMove, showAction } from '../../cardActions/correctiveActions.ts';
import type { ActionOrigin } from '../../cardActions/correctiveActions.ts';
import { actorName } from '../actorName.ts';
import { actionSet, container, detail, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';

/** Of the person's own list: what the action is about, and its next steps beside the line. */
interface InOwnList {
  readonly aboutText: string;
  readonly moves: readonly ActionMoveName[];
  readonly origin: ActionOrigin;
}

/** The likeliest steps; the others are on the action's own card. */
const stepsInLine: readonly ActionMoveName[] = ['start', 'finish', 'postpone'];

/** One action among others: what, who, by when, and the way to its card. */
export function actionLine(
  words: Translator,
  organisation: Organisation,
  seen: SeenAction,
  today: LocalDate,
  own?: InOwnList,
): CardElement {
  const { action } = seen;
  const { id, responsibleId, dueOn, state, revision } = action;
  const origin = own?.origin ?? null;
  const steps = stepsInLine.filter((move) => own?.moves.includes(move) === true);
  return container(
    [
      text(actionText(words, seen), { maxLines: 2 }),
      own === undefined ? null : detail(`${words.t('action.about')}: ${own.aboutText}`),
      detail(
        words.t(isLate(action, today) ? 'action.lineLate' : 'action.line', {
          name: actorName(words, organisation, responsibleId),
          date: dateText(words, dueOn),
          state: words.t(`action.states.${state}`),
        }),
      ),
      actionSet([
        ...steps.map((move) =>
          openActionMove.button(
            words.t(`action.move.${move}`),
            { actionId: id, revision, move, origin },
            { inputs: 'none' },
          ),
        ),
        showAction.button(words.t('action.open'), { actionId: id, origin }, { inputs: 'none' }),
      ]),
    ],
    { separator: true },
  );
}
