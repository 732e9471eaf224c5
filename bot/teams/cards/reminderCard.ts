import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { dueOn } from '../../domain/feedback/clock.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import type { Organisation, Person } from '../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { Reminder } from '../../domain/ports/reminderStore.ts';
import type { Translator } from '../../wording/translator.ts';
import { showQueue } from '../cardActions/feedbackActions.ts';
import type { Message } from '../sending/messenger.ts';
import { card, detail, heading, openUrl, text } from './elements.ts';
import type { CardElement } from './elements.ts';
import { feedbackLine } from './feedback/feedbackLine.ts';
import { personName } from './formFields.ts';

export interface ReminderView {
  readonly reminder: Reminder;
  /** The newest state of what was due, in the reminder's order. */
  readonly feedbacks: readonly Feedback[];
  /** The newest state of what had arrived since the last card. */
  readonly arrived: readonly Feedback[];
  readonly at: Instant;
  readonly calendar: HolidayCalendar;
  readonly tabLink: string;
}

/** More than this would be a card too long to read on a phone; the rest is in the queue. */
const itemsShown = 5;

/**
 * One card with all that needs a manager today, each with its next steps in place, and with what
 * is new for those who hear of that once a day.
 */
export function reminderCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: ReminderView,
): Message {
  const { reminder, feedbacks, arrived, at } = view;
  const today = helsinkiDate(at);
  const waiting = feedbacks.filter((feedback) => isDue(feedback, today));
  const line = (feedback: Feedback): CardElement =>
    feedbackLine(words, organisation, viewer, {
      open: openFeedbackOf(feedback),
      feedback,
      origin: { kind: 'reminder', id: reminder.id },
      today,
      calendar: view.calendar,
    });
  const dueShown = feedbacks.slice(0, itemsShown);
  const arrivedShown = arrived.slice(0, itemsShown - dueShown.length);
  const rest = feedbacks.length + arrived.length - dueShown.length - arrivedShown.length;
  const title = titleOf(words, view, waiting.length);
  return {
    summary:
      feedbacks.length === 0 ? title : words.t('reminder.summary', { count: waiting.length }),
    card: card(
      [
        heading(title),
        reminder.onBehalfOf === null
          ? null
          : detail(
              words.t('reminder.onBehalf', { name: personName(organisation, reminder.onBehalfOf) }),
            ),
        ...dueShown.map(line),
        feedbacks.length === 0 || arrived.length === 0
          ? null
          : text(words.t('reminder.arrived', { count: arrived.length }), {
              weight: 'Bolder',
              spacing: 'Large',
            }),
        ...arrivedShown.map(line),
        rest > 0 ? text(words.t('reminder.rest', { count: rest })) : null,
      ],
      [
        showQueue.button(words.t('reminder.openQueue'), { page: 0 }),
        openUrl(words.t('reminder.openTab'), view.tabLink),
      ],
    ),
  };
}

/** What is due comes first; a card of news alone is called by them. */
function titleOf(words: Translator, { feedbacks, arrived }: ReminderView, waiting: number): string {
  const untaken = arrived.filter(({ state }) => state === 'new').length;
  if (waiting > 0) return words.t('reminder.title', { count: waiting });
  return feedbacks.length === 0 && untaken > 0
    ? words.t('reminder.arrivedTitle', { count: untaken })
    : words.t('reminder.allDone');
}

function isDue(feedback: Feedback, today: LocalDate): boolean {
  const due = dueOn(feedback);
  return due !== null && due <= today;
}
