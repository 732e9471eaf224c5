import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../../domain/feedback/openFeedback.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openFeedbackForm } from '../../cardActions/feedbackActions.ts';
import { ownExperiences } from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, heading } from '../elements.ts';
import { feedbackLine } from './feedbackLine.ts';

/** What a person has logged, newest first, each with its present state. */
export function ownFeedbacksCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  feedbacks: readonly Feedback[],
  today: LocalDate,
  calendar: HolidayCalendar,
): Message {
  const title = words.t(feedbacks.length === 0 ? 'feedback.own.none' : 'feedback.own.title');
  return {
    summary: title,
    card: card(
      [
        heading(title),
        ...feedbacks.map((feedback) =>
          feedbackLine(words, organisation, viewer, {
            open: openFeedbackOf(feedback),
            feedback,
            origin: { kind: 'card' },
            today,
            calendar,
          }),
        ),
      ],
      [
        openFeedbackForm.button(words.t('command.feedback.title'), {}),
        ownExperiences.button(words.t('command.ownExperiences.title'), { after: null }),
      ],
    ),
  };
}
