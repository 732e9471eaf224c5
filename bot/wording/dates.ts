import { firstDayOf, lastDayOf, monthOf, type Month } from '../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../domain/calendar/time.ts';
import type { Language } from '../domain/language.ts';
import type { Period } from '../domain/metric/period.ts';
import type { Translator } from './translator.ts';

/** Which country's habits the languages follow here; English follows the British ones. */
const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A short date: `23.11.2026`; in English `23 Nov 2026`, which cannot be read month first. */
export function dateText({ language }: Translator, date: LocalDate): string {
  return formatDay(language, date, shortDate(language));
}

/** A date for running text: `23. marraskuuta 2026`, `23 november 2026`, `23 November 2026`. */
export function longDateText({ language }: Translator, date: LocalDate): string {
  return formatDay(language, date, { dateStyle: 'long' });
}

/** Weekday and day without the year: `maanantai 23. marraskuuta`. */
export function weekdayText({ language }: Translator, date: LocalDate): string {
  return formatDay(language, date, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A month: `maaliskuu 2026`, `mars 2026`, `March 2026`. */
export function monthText({ language }: Translator, month: Month): string {
  return formatDay(language, firstDayOf(month), { month: 'long', year: 'numeric' });
}

/** Day and time in Helsinki: `23.11.2026 klo 8.30`, `23.11.2026 kl. 8.30`, `23 Nov 2026, 08:30`. */
export function instantText(words: Translator, instant: Instant): string {
  return words.t('date.dayAndTime', {
    day: formatIn(words.language, 'Europe/Helsinki', instant, shortDate(words.language)),
    time: timeText(words, instant),
  });
}

/** The time of the day in Helsinki: `8.30`, in English `08:30`. */
export function timeText({ language }: Translator, instant: Instant): string {
  return formatIn(language, 'Europe/Helsinki', instant, { timeStyle: 'short' });
}

/**
 * A period by its name where it has one — `maaliskuu 2026`, `1. neljännes 2026`, `1. vuosipuolisko 2026`,
 * `2026` — and by its days otherwise: `1.3.2026–15.4.2026`.
 */
export function periodText(words: Translator, { from, to }: Period): string {
  const [first, last] = [monthOf(from), monthOf(to)];
  const year = first.slice(0, 4);
  const whole = from === firstDayOf(first) && to === lastDayOf(last) && last.startsWith(year);
  const [start, end] = [Number(first.slice(5)), Number(last.slice(5))];
  const months = whole ? end - start + 1 : 0;
  if (months === 1) return monthText(words, first);
  if (months === 3 && start % 3 === 1) {
    return words.t('date.quarter', { quarter: String((start + 2) / 3), year });
  }
  if (months === 6 && start === 1) return words.t('date.firstHalf', { year });
  if (months === 6 && start === 7) return words.t('date.secondHalf', { year });
  if (months === 12) return year;
  if (from === to) return dateText(words, from);
  return words.t('date.fromTo', { from: dateText(words, from), to: dateText(words, to) });
}

function shortDate(language: Language): Intl.DateTimeFormatOptions {
  switch (language) {
    case 'fi':
    case 'sv':
      return { day: 'numeric', month: 'numeric', year: 'numeric' };
    case 'en':
      return { dateStyle: 'medium' };
  }
}

function formatDay(
  language: Language,
  date: LocalDate,
  options: Intl.DateTimeFormatOptions,
): string {
  // A day has no time zone: it is written as the same day in UTC.
  return formatIn(language, 'UTC', `${date}T00:00:00.000Z`, options);
}

function formatIn(
  language: Language,
  timeZone: string,
  instant: Instant,
  options: Intl.DateTimeFormatOptions,
): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  return format.format(new Date(instant));
}
