import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
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
import { feedbackLine } from './feedback/feedbackLine.ts';
import { personName } from './formFields.ts';

export interface ReminderView {
  readonly reminder: Reminder;
  /** The newest state of what the reminder gathers, in its order. */
  readonly feedbacks: readonly Feedback[];
  readonly at: Instant;
  readonly calendar: HolidayCalendar;
  readonly tabLink: string;
}

/** More than this would be a card too long to read on a phone; the rest is in the queue. */
const itemsShown = 5;

/** One card with all that needs a manager today, each with its next steps in place. */
export function reminderCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: ReminderView,
): Message {
  const { reminder, feedbacks, at, calendar } = view;
  const today = helsinkiDate(at);
  const waiting = feedbacks.filter((feedback) => {
    const due = dueOn(feedback);
    return due !== null && due <= today;
  });
  const rest = feedbacks.length - itemsShown;
  return {
    summary: words.t('reminder.summary', { count: waiting.length }),
    card: card(
      [
        heading(
          waiting.length === 0
            ? words.t('reminder.allDone')
            : words.t('reminder.title', { count: waiting.length }),
        ),
        reminder.onBehalfOf === null
          ? null
          : detail(
              words.t('reminder.onBehalf', { name: personName(organisation, reminder.onBehalfOf) }),
            ),
        ...feedbacks.slice(0, itemsShown).map((feedback) =>
          feedbackLine(words, organisation, viewer, {
            open: openFeedbackOf(feedback),
            feedback,
            origin: { kind: 'reminder', id: reminder.id },
            today,
            calendar,
          }),
        ),
        rest > 0 ? text(words.t('reminder.rest', { count: rest })) : null,
      ],
      [
        showQueue.button(words.t('reminder.openQueue'), { page: 0 }),
        openUrl(words.t('reminder.openTab'), view.tabLink),
      ],
    ),
  };
}
