import type { Instant } from '../calendar/time.ts';
import type { Measurement, Metric } from './metric.ts';

/** What of a definition decides the light; targets are not part of it, for none is ever rewritten. */
export type LightRules = Pick<
  Metric,
  'method' | 'cadence' | 'scale' | 'minimumResponses' | 'responseRateFloor' | 'ended'
>;

/** What a metric's light rested on from an instant until just before another. */
export interface FormerStanding {
  readonly from: Instant;
  readonly until: Instant;
  readonly rules: LightRules;
  /** The newest figure then, without its comment. */
  readonly latest: Measurement | null;
}

/**
 * What the light rested on before, oldest first, the newest few; empty where nothing was changed
 * since the metric was defined. Left out where nothing was kept.
 */
export type FormerStandings = readonly FormerStanding[];
