import { addWorkingDays } from '../domain/calendar/workingDays.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import { dueStep, workingDaysOver } from '../domain/feedback/clock.ts';
import type { DueStep } from '../domain/feedback/clock.ts';
import type { OpenFeedback } from '../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import { dateText } from './dates.ts';
import { listed } from './listed.ts';
import type { Translator } from './translator.ts';

/** What the words about a feedback's days are made of. */
export type DueMatter = Pick<OpenFeedback, 'state' | 'dueOn' | 'answerBy'>;

/**
 * The days to keep, each by its name: "to be taken up tomorrow, answer due by 4 Dec 2026". Until it
 * is taken there are two days; after that one.
 */
export function dueText(
  words: Translator,
  matter: DueMatter,
  today: LocalDate,
  calendar: HolidayCalendar,
): string {
  const { dueOn, answerBy } = matter;
  if (dueOn === null) return words.t('due.none');
  const step = dueStep(matter);
  const say = (what: DueStep, day: LocalDate): string =>
    stepText(words, what, day, today, calendar);
  return listed([
    say(step, dueOn),
    step === 'take' && answerBy !== null ? say('answer', answerBy) : null,
  ]);
}

function stepText(
  words: Translator,
  step: DueStep,
  day: LocalDate,
  today: LocalDate,
  calendar: HolidayCalendar,
): string {
  if (day < today) {
    const over = workingDaysOver(day, today, calendar);
    // On a free day after the due day no working day has been lost yet.
    return over === 0
      ? words.t(`due.${step}.overSinceFreeDay`)
      : words.t(`due.${step}.over`, { count: over });
  }
  if (day === today) return words.t(`due.${step}.today`);
  if (day === addWorkingDays(today, 1, calendar)) return words.t(`due.${step}.tomorrow`);
  return words.t(`due.${step}.in`, { date: dateText(words, day) });
}
