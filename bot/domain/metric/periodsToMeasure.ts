import { addDays } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Metric } from './metric.ts';
import type { Period } from './period.ts';
import { lastEndedPeriod, periodAround } from './period.ts';

/**
 * The last calendar periods of the cadence that have ended by the end of `today`, the newest
 * first: what a measurement of today is about, and what may have been left out before it.
 */
export function periodsToMeasure(
  { cadence }: Pick<Metric, 'cadence'>,
  today: LocalDate,
  count: number,
): readonly Period[] {
  const periods: Period[] = [];
  let end = addDays(today, 1);
  for (let index = 0; index < count; index += 1) {
    const period = lastEndedPeriod(cadence, end);
    periods.push(period);
    end = periodAround(cadence, period.to).from;
  }
  return periods;
}
