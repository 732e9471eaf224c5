import type { Interval } from './interval.ts';

/** Centre line and natural process limits of a stretch of a series. */
export interface ProcessLimits extends Interval {
  readonly centre: number;
}

/** 3/1.128: from a mean moving range of two points to three standard deviations. */
const limitFactor = 2.66;

/**
 * Mean ± 2.66 · mean moving range: the limits of an XmR chart (Wheeler, Understanding Variation,
 * 1993). Throws a RangeError below two values.
 */
export function processLimits(values: readonly number[]): ProcessLimits {
  if (values.length < 2) throw new RangeError('a moving range needs two values');
  const centre = meanOf(values);
  const reach = limitFactor * meanOf(movingRanges(values));
  return { centre, low: centre - reach, high: centre + reach };
}

function movingRanges(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
