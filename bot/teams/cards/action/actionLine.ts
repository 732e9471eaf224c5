import { isLate } from '../../../domain/action/action.ts';
import type { SeenAction } from '../../../domain/action/actionAsSeenBy.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { actionText } from '../../../wording/actionText.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { showAction } from '../../cardActions/correctiveActions.ts';
import { actorName } from '../actorName.ts';
import { actionSet, container, detail, words as ownWords } from '../elements.ts';
import type { CardElement } from '../elements.ts';

/** One action among others: what, who, by when, and the way to its card. */
export function actionLine(
  words: Translator,
  organisation: Organisation,
  seen: SeenAction,
  today: LocalDate,
): CardElement {
  const { action } = seen;
  const { id, responsibleId, dueOn, state } = action;
  return container(
    [
      ownWords(actionText(words, seen), { maxLines: 2 }),
      detail(
        words.t(isLate(action, today) ? 'action.lineLate' : 'action.line', {
          name: actorName(words, organisation, responsibleId),
          date: dateText(words, dueOn),
          state: words.t(`action.states.${state}`),
        }),
      ),
      actionSet([showAction.button(words.t('action.open'), { actionId: id }, { inputs: 'none' })]),
    ],
    { separator: true },
  );
}
