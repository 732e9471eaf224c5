import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { dueText } from '../../../wording/due.ts';
import type { DueMatter } from '../../../wording/due.ts';
import type { Translator } from '../../../wording/translator.ts';
import { text } from '../elements.ts';
import type { CardElement } from '../elements.ts';

/** The days to keep in words, as an element whose colour only repeats what they say. */
export function dueElement(
  words: Translator,
  matter: DueMatter,
  today: LocalDate,
  calendar: HolidayCalendar,
): CardElement {
  const { dueOn: due } = matter;
  const color = due === null || due > today ? 'Default' : due < today ? 'Attention' : 'Accent';
  return text(dueText(words, matter, today, calendar), { color, weight: 'Bolder', size: 'Small' });
}
