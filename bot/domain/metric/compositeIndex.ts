import type { Goal, MetricId, Scale } from './metric.ts';
import { scaleEnds } from './scaleEnds.ts';

/** A metric's part in the index. */
export interface IndexPart {
  readonly metricId: MetricId;
  /** Above 0. */
  readonly weight: number;
  /** 0–100, of `attainment`; null while the metric has no reliable value. */
  readonly attained: number | null;
}

/** An index with what it rests on, without which it is never shown. */
export interface CompositeIndex {
  /** 0–100: weighted mean of the parts with a value. */
  readonly value: number;
  /** Share of the weight that has a value (0–1). */
  readonly coverage: number;
  /** By metric id. */
  readonly parts: readonly IndexPart[];
}

/** The index of the parts; null when none has a value. Throws a RangeError for a weight ≤ 0. */
export function compositeIndex(parts: readonly IndexPart[]): CompositeIndex | null {
  let whole = 0;
  let known = 0;
  let sum = 0;
  // A fixed order of adding, so that the order of input cannot change the last digit.
  const ordered = [...parts].sort((a, b) => (a.metricId < b.metricId ? -1 : 1));
  for (const { weight, attained } of ordered) {
    if (!(weight > 0)) throw new RangeError(`weight ${weight}`);
    whole += weight;
    if (attained === null) continue;
    known += weight;
    sum += weight * attained;
  }
  return known === 0 ? null : { value: sum / known, coverage: known / whole, parts: ordered };
}

/**
 * How far the value is on the way to its goal: 100 at or beyond it, 0 at the far end of the
 * scale, in proportion between (an overshot target earns nothing more). An amount without ends
 * is measured from 0 upwards, and against "at most" as target/value.
 */
export function attainment(scale: Scale, goal: Goal, value: number): number {
  switch (goal.kind) {
    case 'atLeast':
      return upTo(scale, goal.target, value);
    case 'atMost':
      return downTo(scale, goal.target, value);
    case 'within':
      return value < goal.low ? upTo(scale, goal.low, value) : downTo(scale, goal.high, value);
  }
}

function upTo(scale: Scale, target: number, value: number): number {
  if (value >= target) return 100;
  // An amount is reckoned from nothing.
  const low = scale.kind === 'amount' ? 0 : scaleEnds(scale).low;
  return percent(value - low, target - low);
}

function downTo(scale: Scale, target: number, value: number): number {
  if (value <= target) return 100;
  const { high } = scaleEnds(scale);
  return high === Infinity ? percent(target, value) : percent(high - value, high - target);
}

function percent(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;
}
