import { addMonths, daysBetween, monthOf, monthsBetween } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';

/** How long something is late, as a person would say it: in days, from two months on in months. */
export type Lateness =
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number };

/** When the next measurement is due, or how late it is. */
export type MeasuringTime =
  /** Nothing says that anything is measured. */
  | { readonly kind: 'notMeasured' }
  /** It is said to be measured, and when is not known. */
  | { readonly kind: 'neverYet' }
  /** So many metrics have never been measured, and are due at once; no other one is late. */
  | { readonly kind: 'unmeasured'; readonly metrics: number }
  | { readonly kind: 'onTime'; readonly dueOn: LocalDate }
  | { readonly kind: 'dueToday' }
  | { readonly kind: 'overdue'; readonly dueOn: LocalDate; readonly by: Lateness };

/** How the day the next measurement is due stands to today. */
export function measuringTime(dueOn: LocalDate, today: LocalDate): MeasuringTime {
  if (dueOn > today) return { kind: 'onTime', dueOn };
  if (dueOn === today) return { kind: 'dueToday' };
  return { kind: 'overdue', dueOn, by: lateness(dueOn, today) };
}

/** True where a measurement that was to be made has not been. */
export function isMeasuringLate({ kind }: MeasuringTime): boolean {
  return kind === 'overdue' || kind === 'unmeasured';
}

/** From `dueOn` to the later `today`; whole months, and only from two of them on. */
export function lateness(dueOn: LocalDate, today: LocalDate): Lateness {
  const begun = monthsBetween(monthOf(dueOn), monthOf(today));
  const months = addMonths(dueOn, begun) <= today ? begun : begun - 1;
  return months >= 2
    ? { unit: 'months', count: months }
    : { unit: 'days', count: daysBetween(dueOn, today) };
}
