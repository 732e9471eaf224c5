import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import { readContact, type ContactReading } from '../../domain/useCases/readContact.ts';
import { partsAnsweredFor } from '../../domain/organisation/tree.ts';
import { summariseByUnit } from '../../domain/reminder/summary.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Origin } from '../cardActions/feedbackActions.ts';
import type { Card } from '../cards/elements.ts';
import { feedbackCard } from '../cards/feedback/feedbackCard.ts';
import type { FeedbackCardView } from '../cards/feedback/feedbackCard.ts';
import { linesInPage, queueCard } from '../cards/feedback/queueCard.ts';
import { reminderCard } from '../cards/reminderCard.ts';
import { summaryCard } from '../cards/summaryCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';

/** Who looks, at what time, in which language: a turn, or a card that the bot draws by itself. */
export type Looking = Pick<Turn, 'person' | 'organisation' | 'words' | 'at'>;

/** Reads what the feedback's card shows beside the feedback itself, and draws it. */
export async function drawFeedback(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  feedback: Feedback,
  origin: Origin,
  extra: Pick<FeedbackCardView, 'form' | 'note' | 'unsent'> = {},
  how: ContactReading['how'] = 'contactRead',
): Promise<Card> {
  const [trail, contact] = await Promise.all([
    // An open form has no room for it.
    extra.form === undefined ? deps.feedbacks.trail(feedback.id) : [],
    readContact(
      { feedbacks: deps.feedbacks, audit: deps.audit, newId: deps.surroundings.newId },
      { feedback, person, at, how },
      organisation,
    ),
  ]);
  return feedbackCard(words, organisation, person, {
    ...{ feedback, contact, trail, tabLink: deps.tabLink(`feedback/${feedback.id}`) },
    origin,
    today: helsinkiDate(at),
    calendar: deps.calendar,
    ...extra,
  });
}

/** The queue of the units whose matters come to the person first. */
export async function drawQueue(deps: BotDeps, looking: Looking, page: number): Promise<Message> {
  const { person, organisation, words, at } = looking;
  const units = partsAnsweredFor(organisation, person.id).map(({ id }) => id);
  const queue = await deps.feedbacks.queue(units);
  const lastPage = Math.max(0, Math.ceil(queue.length / linesInPage) - 1);
  const shownPage = Math.min(page, lastPage);
  const lines = queue.slice(shownPage * linesInPage, (shownPage + 1) * linesInPage);
  const found = await findAll(
    deps,
    lines.map(({ id }) => id),
  );
  return queueCard(words, organisation, person, {
    queue,
    page: shownPage,
    shown: new Map(found.map((feedback) => [feedback.id, feedback])),
    today: helsinkiDate(at),
    calendar: deps.calendar,
  });
}

/** The reminder as things stand now; null when there is none, or it is not this person's. */
export async function drawReminder(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  id: string,
): Promise<Message | null> {
  const reminder = await deps.reminders.find(id);
  if (reminder?.personId !== person.id) return null;
  const [feedbacks, arrived] = await Promise.all([
    findAll(deps, reminder.feedbackIds),
    findAll(deps, reminder.arrivedIds),
  ]);
  const { calendar } = deps;
  const tabLink = deps.tabLink('overview');
  switch (reminder.about) {
    case 'ownMatters':
      return reminderCard(words, organisation, person, {
        reminder,
        feedbacks,
        arrived,
        at,
        calendar,
        tabLink,
      });
    case 'levelBelow': {
      const today = helsinkiDate(at);
      const units = summariseByUnit(feedbacks.map(openFeedbackOf), today, calendar);
      return summaryCard(words, organisation, units, tabLink);
    }
  }
}

async function findAll(
  { feedbacks }: BotDeps,
  ids: readonly string[],
): Promise<readonly Feedback[]> {
  const found = await Promise.all(ids.map((id) => feedbacks.find(id)));
  return found.flatMap((stored) => (stored === null ? [] : [stored.value]));
}
