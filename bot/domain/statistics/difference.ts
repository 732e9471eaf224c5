import type { Estimate } from './interval.ts';
import { proportionEstimate, type Proportion } from './proportion.ts';

/**
 * `later` − `earlier` of two independent estimates, its interval put together from theirs by
 * squaring and adding the distances (Newcombe 1998 for shares; Zou & Donner 2008 in general). An
 * exact estimate adds nothing. The change is sure when the interval leaves out 0.
 */
export function differenceOf(later: Estimate, earlier: Estimate): Estimate {
  const value = later.value - earlier.value;
  return {
    value,
    low: value - Math.hypot(later.value - later.low, earlier.high - earlier.value),
    high: value + Math.hypot(later.high - later.value, earlier.value - earlier.low),
  };
}

/**
 * Difference of two independent shares (−1…1) with Newcombe's hybrid score interval, method 10
 * (Newcombe 1998). Throws a RangeError as `proportionEstimate` does.
 */
export function differenceOfProportions(later: Proportion, earlier: Proportion): Estimate {
  return differenceOf(proportionEstimate(later), proportionEstimate(earlier));
}

/** Whether a change is real: `unsure` while its interval includes 0. */
export function directionOf(difference: Estimate): 'up' | 'down' | 'unsure' {
  if (difference.low > 0) return 'up';
  return difference.high < 0 ? 'down' : 'unsure';
}
