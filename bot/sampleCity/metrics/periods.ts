import { addToMonth, firstDayOf, lastDayOf, monthOf } from '../../domain/calendar/localDate.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Cadence } from '../../domain/metric/metric.ts';
import type { PeriodKey } from '../../domain/ports/metricStore.ts';

const monthsOf: Readonly<Record<Cadence, number>> = {
  continuous: 1,
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
  everyOtherYear: 24,
};

/**
 * The last `count` whole calendar periods of the cadence before `today`, oldest first; the newest
 * `missed` of them are left out, as when nobody measured lately.
 */
export function lastPeriods(
  today: LocalDate,
  cadence: Cadence,
  count: number,
  missed = 0,
): readonly PeriodKey[] {
  const length = monthsOf[cadence];
  const begun = (Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1) % length;
  const current = addToMonth(monthOf(today), -begun);
  return Array.from({ length: count }, (_, index) => {
    const first = addToMonth(current, (index - count - missed) * length);
    return { from: firstDayOf(first), to: lastDayOf(addToMonth(first, length - 1)) };
  });
}

/** The first day of the month that was `months` ago. */
export function monthsBefore(today: LocalDate, months: number): LocalDate {
  return firstDayOf(addToMonth(monthOf(today), -months));
}
