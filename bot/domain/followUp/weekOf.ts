import { addDays, daysBetween, weekdayOf } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';

/**
 * The first day of the week of waiting that `day` is in: weeks are counted from the day it became
 * due, so that what falls due on a Thursday is told on Thursdays. What has waited since no
 * particular day is told by calendar weeks.
 */
export function weekOfWaiting(since: LocalDate | null, day: LocalDate): LocalDate {
  if (since === null) return addDays(day, 1 - weekdayOf(day));
  return addDays(since, 7 * Math.floor(daysBetween(since, day) / 7));
}
