import { isLate } from '../../../domain/action/action.ts';
import type { SeenAction } from '../../../domain/action/actionAsSeenBy.ts';
import type { ActionFault } from '../../../domain/action/actionDraft.ts';
import { longestActionText } from '../../../domain/action/actionDraft.ts';
import type { ActionMoveName } from '../../../domain/action/moveAction.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { actionText, outcomeText } from '../../../wording/actionText.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  listActions,
  openActionMove,
  showAction,
  submitActionMove,
} from '../../cardActions/correctiveActions.ts';
import type { ActionOrigin } from '../../cardActions/correctiveActions.ts';
import { actorName } from '../actorName.ts';
import { card, detail, drawnAnew, facts, heading, notice, text } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { dateInput, textInput } from '../inputs.ts';
import { unsentWords } from '../unsentWords.ts';
import { actionFaultNotice } from './actionForm.ts';
import { personField } from './personField.ts';

export interface ActionCardView {
  readonly seen: SeenAction;
  /** The metric's name or the feedback's reference. */
  readonly aboutText: string;
  /** The metric before and after; null while there is nothing to compare. */
  readonly effectText: string | null;
  /** What the viewer may do with it now. */
  readonly moves: readonly ActionMoveName[];
  readonly today: LocalDate;
  /** The own list that it was opened from; null or left out: none. */
  readonly origin?: ActionOrigin;
  /** What the last click did or did not. */
  readonly note?: string;
  /** What was typed into a form that has no place any more. */
  readonly unsent?: readonly string[];
  readonly form?: {
    readonly move: ActionMoveName;
    readonly note: string;
    readonly dueOn: string;
    readonly responsibleId: string;
    readonly faults: readonly ActionFault[];
  };
}

/** A corrective action as it stands, with its next steps. */
export function actionCard(
  words: Translator,
  organisation: Organisation,
  view: ActionCardView,
): Card {
  const { seen, today, note, form } = view;
  const { action } = seen;
  const { state, dueOn } = action;
  const outcome = outcomeText(words, seen);
  return drawnAnew(
    card(
      [
        note === undefined ? null : notice(note, 'emphasis'),
        ...unsentWords(words, view.unsent ?? []),
        detail(words.t('action.title')),
        text(actionText(words, seen), { size: 'Medium', weight: 'Bolder' }),
        facts([
          [words.t('action.about'), view.aboutText],
          [words.t('action.responsible'), actorName(words, organisation, action.responsibleId)],
          [words.t('action.dueOn'), dateText(words, dueOn)],
          [words.t('action.state'), words.t(`action.states.${state}`)],
          ...(outcome === null ? [] : [[words.t('action.outcome'), outcome] as const]),
        ]),
        isLate(action, today) ? notice(words.t('action.late'), 'warning') : null,
        view.effectText === null ? null : detail(view.effectText),
        ...(form === undefined ? [] : formFields(words, organisation, { seen, form, today })),
      ],
      buttons(words, view),
    ),
    showAction.button(words.t('action.title'), { actionId: action.id }),
  );
}

function formFields(
  words: Translator,
  organisation: Organisation,
  {
    seen: { action },
    form: { move, note, dueOn, responsibleId, faults },
    today,
  }: Required<Pick<ActionCardView, 'seen' | 'form' | 'today'>>,
): readonly (CardElement | null)[] {
  return [
    heading(words.t(`action.move.${move}`)),
    actionFaultNotice(words, faults),
    move === 'handOver'
      ? personField(words, organisation, {
          ...{ partId: action.partId, likely: [] },
          value: responsibleId === '' ? null : responsibleId,
        })
      : null,
    textInput({
      id: 'note',
      label: words.t(`action.note.${move}`),
      error: words.t('action.fault.noteMissing'),
      multiline: true,
      required: true,
      maxLength: longestActionText,
      value: note === '' ? undefined : note,
    }),
    move === 'postpone'
      ? dateInput(words, {
          id: 'dueOn',
          label: words.t('action.dueOn'),
          min: today,
          value: dueOn === '' ? undefined : dueOn,
        })
      : null,
  ];
}

function buttons(
  words: Translator,
  { seen, moves, form, origin = null }: ActionCardView,
): CardActionElement[] {
  const { action } = seen;
  const clicked = { actionId: action.id, revision: action.revision, origin };
  if (form !== undefined) {
    return [
      submitActionMove.button(
        words.t(`action.move.${form.move}`),
        { ...clicked, move: form.move },
        { style: 'positive' },
      ),
      showAction.button(
        words.t('form.cancel'),
        { actionId: action.id, origin },
        { inputs: 'none' },
      ),
    ];
  }
  return [
    ...moves.map((move) =>
      openActionMove.button(
        words.t(`action.move.${move}`),
        { ...clicked, move },
        { inputs: 'none' },
      ),
    ),
    ...(origin === null
      ? []
      : [
          listActions.button(
            words.t('action.list.back'),
            { page: origin.page },
            { inputs: 'none' },
          ),
        ]),
  ];
}
