import { effectiveSize } from './finitePopulation.ts';
import { withinBounds, z95, type Estimate } from './interval.ts';

/** Answers 9–10, 7–8 and 0–6 to "how likely are you to recommend", as counts. */
export interface RecommendationCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly population?: number | null;
}

/**
 * The net promoter score 100·(promoters − detractors)/n (Reichheld 2003), −100…100, with the
 * interval of a difference of two shares of one multinomial sample: standard error
 * 100·√((P + D − (P−D)²)/n). Where every answer is of one kind the formula knows no spread and
 * the interval is the value. Throws a RangeError without answers or for n > population.
 */
export function netPromoterEstimate(counts: RecommendationCounts): Estimate {
  const { promoters, passives, detractors, population = null } = counts;
  const n = promoters + passives + detractors;
  const size = effectiveSize(n, population);
  const net = (promoters - detractors) / n;
  // Rounding may leave the variance of all-alike answers a hair below zero.
  const variance = Math.max(0, (promoters + detractors) / n - net * net);
  const margin = 100 * z95 * Math.sqrt(variance / size);
  const value = 100 * net;
  return {
    value,
    ...withinBounds({ low: value - margin, high: value + margin }, { low: -100, high: 100 }),
  };
}
