import { effectiveSize } from './finitePopulation.ts';
import { z95, type Estimate } from './interval.ts';

/** `successes` of `n`, taken from a group of `population` (null: unknown or endless). */
export interface Proportion {
  readonly successes: number;
  readonly n: number;
  readonly population?: number | null;
}

/**
 * The share successes/n (0–1) with its Wilson score interval (Wilson 1927), corrected for a finite
 * population by the effective size. When everyone answered the interval is the share itself.
 * Throws a RangeError for n < 1, n > population or successes outside 0…n.
 */
export function proportionEstimate({ successes, n, population = null }: Proportion): Estimate {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n}`);
  const size = effectiveSize(n, population);
  const value = successes / n;
  const zz = z95 * z95;
  const centre = (value + zz / (2 * size)) / (1 + zz / size);
  const margin =
    (z95 * Math.sqrt((value * (1 - value)) / size + zz / (4 * size * size))) / (1 + zz / size);
  // At 0 and n the bound is the value exactly; rounding would leave it a hair's breadth inside.
  return {
    value,
    low: Math.min(value, Math.max(0, centre - margin)),
    high: Math.max(value, Math.min(1, centre + margin)),
  };
}

/**
 * The margin (±, as a share) to expect when planning a sample of `n`: z·√(p(1−p)/n*) (Cochran
 * 1977, §3.5), widest at `share` 0.5. For results already in, use the interval.
 */
export function expectedMargin(n: number, population: number | null, share = 0.5): number {
  return z95 * Math.sqrt((share * (1 - share)) / effectiveSize(n, population));
}
