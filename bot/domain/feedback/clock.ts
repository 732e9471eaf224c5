import { addWorkingDays, workingDaysBetween } from '../calendar/workingDays.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { areaOf } from '../organisation/tree.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { defaultClock } from './deadlines.ts';
import type { FeedbackClock } from './deadlines.ts';
import type { Feedback, FeedbackDraft, FeedbackState } from './feedback.ts';

export { defaultClock } from './deadlines.ts';
export type { FeedbackClock } from './deadlines.ts';

/** The clock of the service area or subsidiary that the unit belongs to, or the default. */
export function clockFor(organisation: Organisation, unitId: PartId): FeedbackClock {
  const area = areaOf(organisation, unitId);
  return (area === null ? undefined : organisation.settings.clocks.get(area.id)) ?? defaultClock;
}

/** The last days to take and to answer, counted from `from`; null for praise that asks for nothing. */
export function deadlinesFrom(
  from: LocalDate,
  { kind, answerWanted }: Pick<FeedbackDraft, 'kind' | 'answerWanted'>,
  clock: FeedbackClock,
  calendar: HolidayCalendar,
): { readonly takeBy: LocalDate | null; readonly answerBy: LocalDate | null } {
  if (kind === 'praise' && !answerWanted) return { takeBy: null, answerBy: null };
  const { takeWithin, answerWithin } = kind === 'question' ? clock.question : clock.usual;
  return {
    takeBy: addWorkingDays(from, takeWithin, calendar),
    answerBy: addWorkingDays(from, answerWithin, calendar),
  };
}

/**
 * The one day that matters now; null where no clock runs. Somebody has once taken a feedback that
 * was transferred, so it keeps the day to answer: passing it on neither wins nor loses time.
 */
export function dueOn(
  feedback: Pick<Feedback, 'state' | 'takeBy' | 'answerBy' | 'takenAt' | 'decision'>,
): LocalDate | null {
  switch (feedback.state) {
    case 'new':
      return feedback.takenAt === null ? feedback.takeBy : feedback.answerBy;
    case 'inHandling':
      return feedback.answerBy;
    case 'awaitingDecision':
      return feedback.answerBy === null ? null : (feedback.decision?.expectedOn ?? null);
    case 'answered':
    case 'closed':
    case 'passedToRegistry':
    case 'withdrawn':
      return null;
  }
}

/** What must be done by the due day; a feedback has more than one day, and each has its name. */
export type DueStep = 'take' | 'answer' | 'decision';

/** The step that the due day is for. */
export function dueStep({
  state,
  dueOn: due,
  answerBy,
}: {
  readonly state: FeedbackState;
  readonly dueOn: LocalDate | null;
  readonly answerBy: LocalDate | null;
}): DueStep {
  if (state === 'awaitingDecision') return 'decision';
  return state === 'new' && due !== answerBy ? 'take' : 'answer';
}

/** By how many working days the due day has been passed; 0 on the day itself and before it. */
export function workingDaysOver(
  due: LocalDate,
  today: LocalDate,
  calendar: HolidayCalendar,
): number {
  return workingDaysBetween(due, today, calendar);
}
