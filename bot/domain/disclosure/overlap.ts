import { isOfPeriod } from '../metric/measurementEntry.ts';
import type { Measurement } from '../metric/metric.ts';

type Periodic = Pick<Measurement, 'from' | 'to' | 'figure'>;

/**
 * A measured period that overlaps the one to be entered without being the same; null where there
 * is none. Two overlapping periods of one metric give a third figure, of the days that only one of
 * them has. A correction of a period that is measured already is no new overlap, and a period
 * without a figure gives nothing away.
 */
export function overlapped<One extends Periodic>(
  entered: Periodic,
  measured: readonly One[],
): One | null {
  if (entered.figure === null) return null;
  const figures = measured.filter(({ figure }) => figure !== null);
  if (figures.some((each) => isOfPeriod(each, entered))) return null;
  return figures.find(({ from, to }) => from <= entered.to && entered.from <= to) ?? null;
}
