/** The correction is left out while the answers are at most this share of the target group. */
const negligibleShare = 0.05;

/**
 * How many answers from an endless population would tell as much as `n` answers from a group of
 * `population`: n·(N−1)/(N−n), which narrows an interval by √((N−n)/(N−1)) (Cochran 1977, §2.6).
 * `n` itself up to 5 % of the group or for a group of unknown size; Infinity when all answered.
 * Throws a RangeError unless 1 ≤ n ≤ population.
 */
export function effectiveSize(n: number, population: number | null): number {
  if (!(n >= 1)) throw new RangeError(`an interval needs answers, not ${n}`);
  if (population === null) return n;
  if (n > population) throw new RangeError(`${n} answers from a group of ${population}`);
  if (n === population) return Infinity;
  return n > negligibleShare * population ? (n * (population - 1)) / (population - n) : n;
}
