import { longestActionText } from '../../../domain/action/actionDraft.ts';
import type { ActionFault } from '../../../domain/action/actionDraft.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation, PartId, PersonId } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import { planCorrectiveAction } from '../../cardActions/correctiveActions.ts';
import type { ActionInputs, PackedTopic } from '../../cardActions/correctiveActions.ts';
import { card, heading } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { faultNotice } from '../faultNotice.ts';
import { dateInput, textInput } from '../inputs.ts';
import { personField } from './personField.ts';

export interface ActionFormView {
  /** Minted when the form is drawn, so that the submit plans once. */
  readonly actionId: string;
  readonly topic: PackedTopic;
  /** What it is about, in words. */
  readonly aboutText: string;
  readonly partId: PartId;
  /** Who may be the one to do it, the likeliest first. */
  readonly likely: readonly (PersonId | null)[];
  readonly inputs: ActionInputs;
  readonly faults: readonly ActionFault[];
  readonly today: LocalDate;
}

/** "Who does what by when?" as a card of its own. */
export function actionForm(
  words: Translator,
  organisation: Organisation,
  view: ActionFormView,
  others: readonly CardActionElement[] = [],
): Card {
  return card(
    [heading(view.aboutText), ...actionFields(words, organisation, view)],
    [planButton(words, view), ...others],
  );
}

export function actionFields(
  words: Translator,
  organisation: Organisation,
  { partId, likely, inputs, faults, today }: ActionFormView,
): readonly (CardElement | null)[] {
  return [
    heading(words.t('action.who')),
    actionFaultNotice(words, faults),
    textInput({
      id: 'what',
      label: words.t('action.what'),
      error: words.t('action.fault.whatMissing'),
      multiline: true,
      maxLength: longestActionText,
      value: inputs.what === '' ? undefined : inputs.what,
    }),
    personField(words, organisation, {
      partId,
      likely,
      value: inputs.responsibleId === '' ? null : inputs.responsibleId,
    }),
    dateInput(words, {
      id: 'dueOn',
      label: words.t('action.dueOn'),
      min: today,
      value: inputs.dueOn === '' ? undefined : inputs.dueOn,
    }),
  ];
}

export function planButton(
  words: Translator,
  { actionId, topic }: Pick<ActionFormView, 'actionId' | 'topic'>,
): CardActionElement {
  return planCorrectiveAction.button(
    words.t('action.plan'),
    { actionId, topic },
    { style: 'positive' },
  );
}

export function actionFaultNotice(
  words: Translator,
  faults: readonly ActionFault[],
): CardElement | null {
  const lines = faults.map((fault) =>
    words.t(`action.fault.${fault.kind}`, fault.kind === 'tooLong' ? { limit: fault.limit } : {}),
  );
  return faultNotice(words, lines);
}
