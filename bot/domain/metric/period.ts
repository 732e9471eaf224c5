import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsBetween,
} from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Cadence } from './metric.ts';

/** First and last day, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Months between two measurements. A continuous figure is gathered all the time, read monthly. */
export const cadenceMonths: Readonly<Record<Cadence, number>> = {
  continuous: 1,
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
  everyOtherYear: 24,
};

/** Past its cadence a figure still stands for a quarter of the cadence. */
const graceShare = 0.25;

/**
 * The calendar period of the cadence that the day is in: its month, quarter, half or year. What
 * is measured every other year is measured of one calendar year.
 */
export function periodAround(cadence: Cadence, day: LocalDate): Period {
  const months = Math.min(12, cadenceMonths[cadence]);
  const month = monthOf(day);
  const january = `${month.slice(0, 4)}-01`;
  const into = monthsBetween(january, month);
  const first = addToMonth(january, into - (into % months));
  return { from: firstDayOf(first), to: lastDayOf(addToMonth(first, months - 1)) };
}

/** The last calendar period of the cadence that had ended before the day: what to measure now. */
export function lastEndedPeriod(cadence: Cadence, day: LocalDate): Period {
  return periodAround(cadence, addDays(periodAround(cadence, day).from, -1));
}

/**
 * The day the next measurement is due: one cadence after the last day measured. From the last day
 * of a month it is the last day of a month, so that February does not pull March forward.
 */
export function nextDue(cadence: Cadence, lastMeasured: LocalDate): LocalDate {
  const months = cadenceMonths[cadence];
  const month = monthOf(lastMeasured);
  return lastMeasured === lastDayOf(month)
    ? lastDayOf(addToMonth(month, months))
    : addMonths(lastMeasured, months);
}

/** The last day on which a figure measured up to `lastMeasured` still tells of the present. */
export function freshUntil(cadence: Cadence, lastMeasured: LocalDate): LocalDate {
  const due = nextDue(cadence, lastMeasured);
  return addDays(due, Math.ceil(daysBetween(lastMeasured, due) * graceShare));
}

/** True when the figure is older than its cadence plus a quarter of it. */
export function isStale(cadence: Cadence, lastMeasured: LocalDate, today: LocalDate): boolean {
  return today > freshUntil(cadence, lastMeasured);
}
