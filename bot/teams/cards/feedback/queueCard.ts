import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { OpenFeedback } from '../../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import type { Translator } from '../../../wording/translator.ts';
import { showQueue } from '../../cardActions/feedbackActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading } from '../elements.ts';
import { feedbackLine } from './feedbackLine.ts';

export const linesInPage = 5;

export interface QueueView {
  readonly queue: readonly OpenFeedback[];
  readonly page: number;
  /** The feedbacks of the page itself, by id. */
  readonly shown: ReadonlyMap<string, Feedback>;
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
}

/** A manager's open feedbacks, the most urgent first, five to a page. */
export function queueCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  { queue, page, shown, today, calendar }: QueueView,
): Message {
  if (queue.length === 0) {
    const none = words.t('feedback.queue.none');
    return { summary: none, card: card([heading(none)]) };
  }
  const from = page * linesInPage;
  const lines = queue.slice(from, from + linesInPage);
  const title = words.t('feedback.queue.title', { count: queue.length });
  return {
    summary: title,
    card: card(
      [
        heading(title),
        ...lines.map((open) =>
          feedbackLine(words, organisation, viewer, {
            open,
            feedback: shown.get(open.id) ?? null,
            origin: { kind: 'queue', page },
            today,
            calendar,
          }),
        ),
        queue.length > linesInPage
          ? detail(
              words.t('feedback.queue.page', {
                from: from + 1,
                to: from + lines.length,
                count: queue.length,
              }),
            )
          : null,
      ],
      [
        ...(page > 0
          ? [showQueue.button(words.t('feedback.queue.previous'), { page: page - 1 })]
          : []),
        ...(from + linesInPage < queue.length
          ? [showQueue.button(words.t('feedback.queue.next'), { page: page + 1 })]
          : []),
      ],
    ),
  };
}
