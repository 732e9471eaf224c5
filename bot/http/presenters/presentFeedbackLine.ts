import type { DueView, FeedbackLine } from '../../contract/feedback.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { OpenFeedback } from '../../domain/ports/feedbackStore.ts';
import { isOpen } from '../../domain/feedback/openFeedback.ts';
import { dateText } from '../../wording/dates.ts';
import { dueText } from '../../wording/due.ts';
import type { DueMatter } from '../../wording/due.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';

/** The day by which what is left of time is told. */
export interface Now {
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
}

/** A feedback as a line of the queue or of what somebody has logged. */
export function presentFeedbackLine(line: OpenFeedback, viewer: Viewer, now: Now): FeedbackLine {
  const { words, organisation } = viewer;
  const { id, reference, kind, state, unitId, handlerId, receivedOn, firstLine } = line;
  const left = handlerId === null ? undefined : organisation.former.people.get(handlerId);
  return {
    id,
    reference,
    kind: { code: kind, text: words.t(`feedback.kind.${kind}`) },
    state: { code: state, text: words.t(`feedback.state.${state}`) },
    unit: partName(unitId, viewer),
    due: presentDue(line, viewer, now),
    receivedText: words.t('feedbackView.received', { date: dateText(words, receivedOn) }),
    firstLine,
    handlerLeft:
      left === undefined || !isOpen(line) ? null : words.t('stuck.holderLeft', { name: left.name }),
  };
}

/** The days to keep in words; null once answered, for nobody has one to keep then. */
export function presentDue(
  matter: DueMatter,
  { words }: Viewer,
  { today, calendar }: Now,
): DueView | null {
  const { state, dueOn } = matter;
  if (!isOpen({ state }) || state === 'answered') return null;
  const urgency =
    dueOn === null ? 'none' : dueOn < today ? 'over' : dueOn === today ? 'today' : 'later';
  return { urgency, text: dueText(words, matter, today, calendar) };
}
