import { addWorkingDays } from '../../../domain/calendar/workingDays.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import { workingDaysOver } from '../../../domain/feedback/clock.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { text } from '../elements.ts';
import type { CardElement } from '../elements.ts';

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

/** The same as an element whose colour only repeats what the words say. */
export function dueElement(
  words: Translator,
  due: LocalDate | null,
  today: LocalDate,
  calendar: HolidayCalendar,
): CardElement {
  const color = due === null || due > today ? 'Default' : due < today ? 'Attention' : 'Accent';
  return text(dueText(words, due, today, calendar), { color, weight: 'Bolder', size: 'Small' });
}
