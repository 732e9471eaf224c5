import { addDays } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Measurement, Metric } from './metric.ts';
import type { Period } from './period.ts';
import { lastEndedPeriod, periodAround } from './period.ts';

/** How many ended periods a form offers. */
const periodsOffered = 6;

/** The last calendar periods of the cadence that have ended by the end of `today`, newest first. */
export function periodsToMeasure(
  { cadence }: Pick<Metric, 'cadence'>,
  today: LocalDate,
): readonly [Period, ...Period[]] {
  const newest = lastEndedPeriod(cadence, addDays(today, 1));
  const periods: [Period, ...Period[]] = [newest];
  let end = periodAround(cadence, newest.to).from;
  while (periods.length < periodsOffered) {
    const period = lastEndedPeriod(cadence, end);
    periods.push(period);
    end = periodAround(cadence, period.to).from;
  }
  return periods;
}

/**
 * The period that a form for a new measurement begins with: of those offered, the oldest one
 * without a measurement since the first one. Periods before the first measurement do not count as
 * missing. Where nothing is missing, or nothing has been measured yet: the newest period.
 */
export function periodToEnter(
  metric: Pick<Metric, 'cadence'>,
  measurements: readonly Pick<Measurement, 'from' | 'to'>[],
  today: LocalDate,
): Period {
  const periods = periodsToMeasure(metric, today);
  const missing = periods.filter(
    ({ from, to }) =>
      measurements.some((measured) => measured.to < from) &&
      // A measurement of any other length inside the period has measured it, too.
      !measurements.some((measured) => measured.from <= to && measured.to >= from),
  );
  return missing.at(-1) ?? periods[0];
}
