import type { LocalDate } from '../../../domain/calendar/time.ts';
import { dueOn } from '../../../domain/feedback/clock.ts';
import { asSeenBy } from '../../../domain/feedback/asSeenBy.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../../domain/feedback/openFeedback.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import { mayHandleFeedback, mayReadContact } from '../../../domain/organisation/policy.ts';
import type { ContactDetails, FeedbackEvent } from '../../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { dateText } from '../../../wording/dates.ts';
import { listed } from '../../../wording/listed.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openActionForm } from '../../cardActions/correctiveActions.ts';
import type { Origin } from '../../cardActions/feedbackActions.ts';
import { card, container, detail, heading, notice, openUrl, row, text } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { partName, personName } from '../formFields.ts';
import { unsentWords } from '../unsentWords.ts';
import { dueElement } from './dueElement.ts';
import { trailElements } from './trailElements.ts';
import type { OpenForm } from './moveButtons.ts';
import { backButton, moveButtons, moveFormElements, moreMoves } from './moveButtons.ts';

export interface FeedbackCardView {
  readonly feedback: Feedback;
  /** What is known of the customer; shown only to those who may see it. */
  readonly contact: ContactDetails | null;
  readonly trail: readonly FeedbackEvent[];
  /** The feedback's page in the tab, where all its events are. */
  readonly tabLink: string;
  readonly origin: Origin;
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly form?: OpenForm;
  /** What happened with the last click, when it was not what was meant. */
  readonly note?: string;
  /** What was typed into a form that has no place any more. */
  readonly unsent?: readonly string[];
}

/** A feedback as one person may see it, with the moves that person may make now. */
export function feedbackCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: FeedbackCardView,
): Card {
  const { today, calendar, form, note } = view;
  const { feedback, mayRead } = asSeenBy(organisation, viewer, view.feedback);
  const more = form === undefined ? moreMoves(words, organisation, viewer, view) : [];
  return card(
    [
      note === undefined ? null : notice(note, 'warning'),
      ...unsentWords(words, view.unsent ?? []),
      row(
        [
          heading(
            words.t('feedback.card.title', {
              reference: feedback.reference,
              kind: words.t(`feedback.kind.${feedback.kind}`),
            }),
          ),
        ],
        [text(words.t(`feedback.state.${feedback.state}`), { weight: 'Bolder' })],
      ),
      dueOn(feedback) === null
        ? null
        : dueElement(words, openFeedbackOf(feedback), today, calendar),
      detail(
        words.t('feedback.card.received', {
          unit: partName(words, organisation, feedback.unitId),
          channel: words.t(`feedback.receivedThrough.${feedback.receivedThrough}`),
          date: dateText(words, feedback.receivedOn),
        }),
      ),
      ...(mayRead ? content(words, feedback) : []),
      customer(words, organisation, viewer, view),
      ...people(words, organisation, feedback),
      ...decision(words, feedback),
      ...closing(words, feedback),
      ...(form === undefined
        ? trailElements(words, organisation, { trail: view.trail, mayRead })
        : []),
      ...(form === undefined
        ? []
        : moveFormElements(words, organisation, viewer, { ...view, form })),
      ...more,
    ],
    form === undefined
      ? [
          ...moveButtons(words, organisation, viewer, view),
          ...actionButton(words, organisation, viewer, view.feedback),
          ...backButton(words, view.origin),
          openUrl(words.t('feedback.card.allEvents'), view.tabLink),
        ]
      : [],
  );
}

/** Whoever said that the feedback became a corrective action can record it now or later. */
function actionButton(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  feedback: Feedback,
): CardActionElement[] {
  return feedback.closing?.outcome === 'becameAction' &&
    mayHandleFeedback(organisation, viewer, feedback)
    ? [
        openActionForm.button(words.t('feedback.card.planAction'), {
          topic: { kind: 'feedback', feedbackId: feedback.id },
        }),
      ]
    : [];
}

function content(words: Translator, feedback: Feedback): CardElement[] {
  return [
    feedback.text === null
      ? text(words.t('feedback.card.textRemoved'), { isSubtle: true })
      : container([text(feedback.text)], { style: 'emphasis', spacing: 'Medium' }),
  ];
}

function customer(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  { feedback, contact }: FeedbackCardView,
): CardElement | null {
  if (!feedback.answerWanted) return detail(words.t('feedback.card.noAnswerWanted'));
  if (feedback.comesBack === true && contact === null) {
    return text(words.t('feedback.card.comesBack'), { weight: 'Bolder' });
  }
  if (!mayReadContact(organisation, viewer, feedback) || contact === null) return null;
  const known = [contact.name, contact.phone, contact.email].filter((part) => part !== null);
  return text(words.t('feedback.card.answerWanted', { contact: known.join(', ') }), {
    weight: 'Bolder',
  });
}

function people(words: Translator, organisation: Organisation, feedback: Feedback): CardElement[] {
  const { handlerId, loggedBy, origin } = feedback;
  return [
    detail(
      origin === undefined
        ? words.t('feedback.card.loggedBy', { name: personName(organisation, loggedBy) })
        : words.t('import.from', { source: origin.source, id: origin.externalId }),
    ),
    ...(handlerId === null
      ? []
      : [
          detail(words.t('feedback.card.handledBy', { name: personName(organisation, handlerId) })),
        ]),
    ...deputy(words, organisation, feedback),
  ];
}

/** A deputy's work is told as such, with the manager for whom it was done. */
function deputy(
  words: Translator,
  organisation: Organisation,
  { deputising, answeredAt }: Feedback,
): CardElement[] {
  if (deputising === undefined) return [];
  const what = answeredAt === null ? 'handledForManager' : 'answeredForManager';
  return [
    detail(
      words.t(`feedback.card.${what}`, {
        name: personName(organisation, deputising.by),
        manager: personName(organisation, deputising.managerId),
      }),
    ),
  ];
}

/** Which elected body the matter waits for, or what came from it. */
function decision(words: Translator, feedback: Feedback): CardElement[] {
  if (feedback.decision === null) return [];
  const { body, expectedOn, decidedOn, decisionReference } = feedback.decision;
  return [
    text(
      decidedOn === null
        ? words.t('feedback.card.awaits', { what: listed([body, dateText(words, expectedOn)]) })
        : words.t('feedback.card.decided', {
            what: listed([body, dateText(words, decidedOn), decisionReference]),
          }),
    ),
  ];
}

function closing(words: Translator, feedback: Feedback): CardElement[] {
  if (feedback.closing === null) return [];
  const { outcome, explanation, learned } = feedback.closing;
  const outcomeText = words.t(`feedback.outcome.${outcome}`);
  return [
    text(
      explanation === ''
        ? outcomeText
        : words.t('feedback.card.closedWith', { outcome: outcomeText, explanation }),
      { separator: true, spacing: 'Medium' },
    ),
    ...(learned === null ? [] : [text(words.t('feedback.card.learned', { words: learned }))]),
  ];
}
