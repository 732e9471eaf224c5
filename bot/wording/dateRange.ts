import type { DateFault, DateRange } from '../domain/calendar/dateRange.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** Which days can be chosen, for an empty field; the advice that the client shows. */
export function dateRangeText(words: Translator, range: Partial<DateRange>): string {
  const { earliest, latest } = range;
  const from = earliest === undefined ? '' : dateText(words, earliest);
  const to = latest === undefined ? '' : dateText(words, latest);
  if (from === '' && to === '') return words.t('form.date.any');
  if (to === '') return words.t('form.date.from', { from });
  return from === ''
    ? words.t('form.date.until', { to })
    : words.t('form.date.between', { from, to });
}

/** What is wrong with the day, and which days can be chosen. */
export function dateFaultText(
  words: Translator,
  fault: DateFault | 'notWorkingDay',
  range: DateRange,
): string {
  return `${words.t(`form.date.fault.${fault}`)} ${dateRangeText(words, range)}`;
}
