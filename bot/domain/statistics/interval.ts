/** A 95 % confidence interval, in the unit of the value it is about; `low` ≤ `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A value with its 95 % interval, which holds the value. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** The normal distribution's 97.5 % point: half of the remaining 5 % lies on either side. */
export const z95 = 1.959964;

/** The part of the interval that a scale from `bounds.low` to `bounds.high` can show. */
export function withinBounds(interval: Interval, bounds: Interval): Interval {
  const clamp = (value: number): number => Math.min(bounds.high, Math.max(bounds.low, value));
  return { low: clamp(interval.low), high: clamp(interval.high) };
}
