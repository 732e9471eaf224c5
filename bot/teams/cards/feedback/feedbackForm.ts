import type { LocalDate } from '../../../domain/calendar/time.ts';
import { receiptRange } from '../../../domain/feedback/checkFeedbackDraft.ts';
import type { DraftFault } from '../../../domain/feedback/checkFeedbackDraft.ts';
import {
  customerTypes,
  feedbackKinds,
  receivingChannels,
} from '../../../domain/feedback/feedback.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { FoundContact } from '../../../domain/privacy/contactsIn.ts';
import type { Translator } from '../../../wording/translator.ts';
import { answerWishes, findFeedbackUnit, logFeedback } from '../../cardActions/feedbackActions.ts';
import type { FeedbackInputs } from '../../cardActions/feedbackActions.ts';
import { actionSet, card, container, detail, heading, notice } from '../elements.ts';
import type { Card, CardElement } from '../elements.ts';
import { faultNotice } from '../faultNotice.ts';
import { stageInput } from '../formFields.ts';
import { chooseText, choiceInput, dateInput, textInput } from '../inputs.ts';
import { unitField } from '../unitField.ts';
import { draftFaultText } from './draftFaultText.ts';

export interface FeedbackFormState {
  readonly draftId: string;
  readonly values: Partial<FeedbackInputs>;
  readonly faults: readonly DraftFault[];
  readonly today: LocalDate;
  /** Contact details found in the text, where none were typed: may they be used? */
  readonly found?: readonly FoundContact[];
  /** What was searched for in the units' search field. */
  readonly unitQuery?: string;
}

const detailsId = 'more-fields';

/** The form for a feedback; what is seldom needed stands behind a button. */
export function feedbackForm(
  words: Translator,
  organisation: Organisation,
  person: Person,
  state: FeedbackFormState,
): Card {
  const { values, faults, draftId, today, found = [] } = state;
  return card(
    [
      heading(words.t('feedback.form.title')),
      faultNotice(
        words,
        faults.map((fault) => draftFaultText(words, fault)),
      ),
      ...contactOffer(words, draftId, found),
      choiceInput({
        id: 'kind',
        label: words.t('feedback.form.kind'),
        error: chooseText(words, words.t('feedback.form.kind')),
        required: true,
        placeholder: words.t('form.choose'),
        choices: feedbackKinds.map((kind) => ({
          title: words.t(`feedback.kind.${kind}`),
          value: kind,
        })),
        value: values.kind,
      }),
      textInput({
        id: 'text',
        label: words.t('feedback.form.text'),
        error: words.t('form.fault.empty'),
        placeholder: words.t('feedback.form.textHint'),
        multiline: true,
        required: true,
        value: values.text,
      }),
      choiceInput({
        id: 'receivedThrough',
        label: words.t('feedback.form.receivedThrough'),
        error: chooseText(words, words.t('feedback.form.receivedThrough')),
        required: true,
        choices: receivingChannels.map((channel) => ({
          title: words.t(`feedback.receivedThrough.${channel}`),
          value: channel,
        })),
        value: values.receivedThrough ?? 'counter',
      }),
      ...unitField(words, organisation, person, {
        id: 'unitId',
        label: words.t('form.unit'),
        value: values.unitId ?? person.unitId,
        query: state.unitQuery ?? null,
        findButton: findFeedbackUnit.button(words.t('form.findUnit.find'), { draftId }),
      }),
      stageInput(words, organisation, values.stageId ?? null),
      ...answerFields(words, values),
      moreButton(words),
      moreFields(
        words,
        values,
        today,
        faults.some(({ field }) => field === 'receivedOn'),
      ),
    ],
    found.length === 0
      ? [logFeedback.button(words.t('feedback.form.submit'), { draftId }, { style: 'positive' })]
      : [logFeedback.button(words.t('feedback.form.noContact'), { draftId, use: '' })],
  );
}

/** More would be no choice any more but a list. */
const mostOffered = 3;

/** Logs with one of the contact details found at one click; one below the other, for they can be long. */
function contactOffer(
  words: Translator,
  draftId: string,
  found: readonly FoundContact[],
): readonly CardElement[] {
  const offered = found.slice(0, mostOffered).map(({ value }) => value);
  if (offered.length === 0) return [];
  const counted = { count: offered.length, contacts: offered.join(', ') };
  return [
    notice(words.t('feedback.form.foundContact', counted), 'warning'),
    ...offered.map((use) =>
      actionSet([
        logFeedback.button(words.t('feedback.form.useContact', { contact: use }), { draftId, use }),
      ]),
    ),
  ];
}

function moreButton(words: Translator): CardElement {
  return actionSet([
    {
      type: 'Action.ToggleVisibility',
      title: words.t('feedback.form.more'),
      targetElements: [detailsId],
    },
  ]);
}

/**
 * Whether an answer is wanted, and where to. The contact fields are always there: a card cannot show
 * them by what was chosen, and a choice that demands something hidden cannot be made.
 */
function answerFields(words: Translator, values: Partial<FeedbackInputs>): readonly CardElement[] {
  const typedContact = (values.contact ?? '') !== '' || (values.contactName ?? '') !== '';
  return [
    choiceInput({
      id: 'answer',
      label: words.t('feedback.form.answer'),
      error: words.t('feedback.form.answerFault'),
      required: true,
      look: 'expanded',
      choices: answerWishes.map((wish) => ({
        title: words.t(`feedback.form.answerWish.${wish}`),
        value: wish,
      })),
      value: values.answer ?? (typedContact ? 'contact' : 'no'),
    }),
    textInput({
      id: 'contact',
      label: words.t('feedback.form.contact'),
      error: words.t('feedback.form.contactFault'),
      value: values.contact,
    }),
    textInput({
      id: 'contactName',
      label: words.t('feedback.form.contactName'),
      error: words.t('form.fault.empty'),
      value: values.contactName,
    }),
    detail(words.t('feedback.form.contactHint')),
  ];
}

function moreFields(
  words: Translator,
  values: Partial<FeedbackInputs>,
  today: LocalDate,
  isVisible: boolean,
): CardElement {
  return container(
    [
      choiceInput({
        id: 'customerType',
        label: words.t('feedback.form.customerType'),
        error: chooseText(words, words.t('feedback.form.customerType')),
        choices: customerTypes.map((type) => ({
          title: words.t(`feedback.customerType.${type}`),
          value: type,
        })),
        value: values.customerType ?? 'external',
      }),
      dateInput(words, {
        id: 'receivedOn',
        label: words.t('feedback.form.receivedOn'),
        min: receiptRange(today).earliest,
        max: today,
        value: values.receivedOn ?? today,
      }),
    ],
    { id: detailsId, isVisible },
  );
}
