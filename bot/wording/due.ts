import { addWorkingDays } from '../domain/calendar/workingDays.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import { workingDaysOver } from '../domain/feedback/clock.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** The due day in words: "due tomorrow", "3 working days overdue". */
export function dueText(
  words: Translator,
  due: LocalDate | null,
  today: LocalDate,
  calendar: HolidayCalendar,
): string {
  if (due === null) return words.t('due.none');
  if (due < today) {
    const over = workingDaysOver(due, today, calendar);
    // On a free day after the due day no working day has been lost yet.
    return over === 0 ? words.t('due.overSinceFreeDay') : words.t('due.over', { count: over });
  }
  if (due === today) return words.t('due.today');
  if (due === addWorkingDays(today, 1, calendar)) return words.t('due.tomorrow');
  return words.t('due.in', { date: dateText(words, due) });
}
