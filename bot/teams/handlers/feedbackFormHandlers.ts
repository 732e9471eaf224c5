import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { DraftFault } from '../../domain/feedback/checkFeedbackDraft.ts';
import type { FeedbackDraft } from '../../domain/feedback/feedback.ts';
import type { ContactDetails } from '../../domain/ports/feedbackStore.ts';
import { contactsIn } from '../../domain/privacy/contactsIn.ts';
import { recordFeedback } from '../../domain/useCases/recordFeedback.ts';
import type { BotDeps } from '../botDeps.ts';
import {
  findFeedbackUnit,
  logFeedback,
  openFeedbackForm,
  showReceipt,
} from '../cardActions/feedbackActions.ts';
import type { AnswerWish, FeedbackInputs } from '../cardActions/feedbackActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import type { Card } from '../cards/elements.ts';
import { feedbackForm, type FeedbackFormState } from '../cards/feedback/feedbackForm.ts';
import { feedbackReceipt } from '../cards/feedback/feedbackReceipt.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Turn } from '../turn.ts';
import { refusal } from './refusals.ts';

/** The form for a feedback; its id makes the submit happen once. */
export function drawFeedbackForm(
  deps: BotDeps,
  turn: Turn,
  values: Partial<FeedbackInputs> = {},
): Card {
  return feedbackForm(turn.words, turn.organisation, turn.person, {
    draftId: deps.surroundings.newId(),
    values,
    faults: [],
    today: helsinkiDate(turn.at),
  });
}

/** The form and the receipt of logging. */
export function feedbackFormHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(openFeedbackForm, (turn, kept) =>
      replyWithCard(drawFeedbackForm(deps, turn, withoutUndefined(kept))),
    ),
    onCardAction(logFeedback, (turn, { draftId, use, ...inputs }) => {
      if (use !== undefined) return log(deps, turn, draftId, withContact(inputs, use));
      const found = inputs.contact.trim() === '' ? contactsIn(inputs.text) : [];
      return found.length === 0
        ? log(deps, turn, draftId, inputs)
        : formAgain(turn, draftId, inputs, { found });
    }),
    onCardAction(findFeedbackUnit, (turn, { draftId, unitQuery, ...values }) =>
      replyWithCard(
        feedbackForm(turn.words, turn.organisation, turn.person, {
          draftId,
          values,
          faults: [],
          today: helsinkiDate(turn.at),
          unitQuery,
        }),
      ),
    ),
    onCardAction(showReceipt, async (turn, { feedbackId }) => {
      const found = await deps.feedbacks.find(feedbackId);
      return replyWithCard(
        found?.value.loggedBy === turn.person.id
          ? feedbackReceipt(turn.words, turn.organisation, { feedback: found.value, masked: 0 })
          : noteCard(turn.words.t('feedback.card.notFound')),
      );
    }),
  ];
}

async function log(
  deps: BotDeps,
  turn: Turn,
  draftId: string,
  inputs: FeedbackInputs,
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const contact = contactOf(inputs);
  if (inputs.kind === undefined) return formAgain(turn, draftId, inputs, { faults: [missingKind] });
  const draft = draftOf({ ...inputs, kind: inputs.kind }, helsinkiDate(at));
  const outcome = await recordFeedback(
    { ...deps, random: deps.surroundings.random },
    { id: draftId, draft, contact, by: person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'recorded':
      deps.deliverSoon();
      return replyWithCard(feedbackReceipt(words, organisation, outcome));
    case 'faults':
      return formAgain(turn, draftId, inputs, { faults: outcome.faults });
    case 'notAllowed':
      return refusal(turn, '');
  }
}

const missingKind: DraftFault = { field: 'kind', kind: 'missing' };

/** The contact details that were found in the text, unless some have been typed meanwhile. */
function withContact(inputs: FeedbackInputs, found: string): FeedbackInputs {
  return found === '' || inputs.contact.trim() !== ''
    ? inputs
    : { ...inputs, contact: found, answer: 'contact' };
}

/** The form with what was typed, and what is wrong with it or was found in it. */
function formAgain(
  { words, organisation, person, at }: Turn,
  draftId: string,
  values: FeedbackInputs,
  { faults = [], found = [] }: Partial<Pick<FeedbackFormState, 'faults' | 'found'>>,
): CardReply {
  const today = helsinkiDate(at);
  return replyWithCard(
    feedbackForm(words, organisation, person, { draftId, values, faults, found, today }),
  );
}

function draftOf(
  inputs: FeedbackInputs & Pick<FeedbackDraft, 'kind'>,
  today: LocalDate,
): FeedbackDraft {
  const wish = answerWish(inputs);
  return {
    kind: inputs.kind,
    text: inputs.text,
    receivedThrough: inputs.receivedThrough,
    customerType: inputs.customerType,
    unitId: inputs.unitId,
    stageId: inputs.stageId === '' ? null : inputs.stageId,
    receivedOn: inputs.receivedOn === '' ? today : inputs.receivedOn,
    answerWanted: wish !== 'no',
    ...(wish === 'comesBack' ? { comesBack: true } : {}),
  };
}

/** A form without the choice asked for an answer by giving contact details. */
function answerWish({ answer, contact, contactName }: FeedbackInputs): AnswerWish {
  const hasContact = contact.trim() !== '' || contactName.trim() !== '';
  return answer ?? (hasContact ? 'contact' : 'no');
}

function contactOf({ contact, contactName }: FeedbackInputs): ContactDetails | null {
  const reach = contact.trim();
  const name = contactName.trim();
  if (reach === '' && name === '') return null;
  const isEmail = reach.includes('@');
  return {
    name: name === '' ? null : name,
    phone: isEmail || reach === '' ? null : reach,
    email: isEmail ? reach : null,
  };
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
