import { isAnswered } from '../metric/answers.ts';
import { isOfPeriod } from '../metric/measurementEntry.ts';
import type { Measurement, Metric } from '../metric/metric.ts';

/**
 * A result whose period overlaps that of the entered one without being the same; null where there
 * is none. Two overlapping periods of one metric give a third figure, of the days that only one of
 * them has, and that may be one of very few people. A correction of a period that is measured
 * already is no new overlap. A period without a figure gives nothing away, and neither do counted
 * events: "the last twelve months", told every quarter, may go on.
 */
export function overlapped(
  metric: Pick<Metric, 'method'>,
  entered: Measurement,
  measured: readonly Measurement[],
): Measurement | null {
  const hasAnswers = (each: Measurement): boolean =>
    each.figure !== null && isAnswered(metric, each);
  if (!hasAnswers(entered)) return null;
  const others = measured.filter(hasAnswers);
  if (others.some((each) => isOfPeriod(each, entered))) return null;
  return others.find(({ from, to }) => from <= entered.to && entered.from <= to) ?? null;
}
