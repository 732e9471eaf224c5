import { effectiveSize } from './finitePopulation.ts';
import type { Estimate } from './interval.ts';
import { tQuantile } from './studentT.ts';

/** A mean of `n` answers with their standard deviation (n−1 in its denominator). */
export interface Mean {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
  readonly population?: number | null;
}

/**
 * The mean with mean ± t(n−1)·s/√n (Student 1908), corrected for a finite population by the
 * effective size under the root. Throws a RangeError for n < 2, sd < 0 or n > population.
 */
export function meanEstimate({ mean, sd, n, population = null }: Mean): Estimate {
  if (!(n >= 2)) throw new RangeError(`the spread of ${n} answers is unknown`);
  if (!(sd >= 0)) throw new RangeError(`standard deviation ${sd}`);
  const margin = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(effectiveSize(n, population));
  return { value: mean, low: mean - margin, high: mean + margin };
}
