import type { LocalDate } from '../../../domain/calendar/time.ts';
import { asSeenBy } from '../../../domain/feedback/asSeenBy.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { OpenFeedback } from '../../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { possibleMoves } from '../../../domain/useCases/possibleMoves.ts';
import { moveTitle } from '../../../wording/moves.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openMove, showFeedback } from '../../cardActions/feedbackActions.ts';
import type { Origin } from '../../cardActions/feedbackActions.ts';
import { actionSet, container, detail, row, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';
import { dueElement } from './dueElement.ts';

export interface FeedbackLineView {
  readonly open: OpenFeedback;
  /** The whole feedback, where it has been read: its next steps are then buttons of the line. */
  readonly feedback: Feedback | null;
  readonly origin: Origin;
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
}

/** The likeliest steps; the others are in the opened card. */
const stepsInLine = 2;

/** A feedback as a line of a list: what, how urgent, first words, next steps in place. */
export function feedbackLine(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  { open, feedback, origin, today, calendar }: FeedbackLineView,
): CardElement {
  const steps =
    feedback === null
      ? []
      : possibleMoves(organisation, viewer, feedback)
          .slice(0, stepsInLine)
          .map((move) =>
            openMove.button(
              moveTitle(words, move, feedback),
              { feedbackId: feedback.id, revision: feedback.revision, origin, move },
              { inputs: 'none' },
            ),
          );
  // Since the list was made the feedback may have been passed on to where the viewer reads nothing.
  const isReadable = feedback === null || asSeenBy(organisation, viewer, feedback).mayRead;
  const title = words.t('feedback.card.title', {
    reference: open.reference,
    kind: words.t(`feedback.kind.${open.kind}`),
  });
  return container(
    [
      row(
        [text(title, { weight: 'Bolder' })],
        open.dueOn === null ? [detail(words.t(`feedback.state.${open.state}`))] : [],
      ),
      open.dueOn === null ? null : dueElement(words, open, today, calendar),
      isReadable ? text(open.firstLine, { maxLines: 2, spacing: 'Small' }) : null,
      detail(
        words.t('feedback.queue.place', {
          unit: partName(words, organisation, open.unitId),
          state: words.t(`feedback.state.${open.state}`),
        }),
      ),
      actionSet([
        ...steps,
        showFeedback.button(
          words.t('feedback.queue.open'),
          { feedbackId: open.id, origin },
          { inputs: 'none' },
        ),
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}
