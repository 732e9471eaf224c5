import { differenceOfProportions, directionOf } from './difference.ts';
import type { Estimate } from './interval.ts';
import { proportionEstimate } from './proportion.ts';

export interface PraiseCounts {
  readonly praise: number;
  readonly criticism: number;
}

/** Praises to one criticism; without criticism there is nothing to divide by. */
export type PraiseRatio =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'onlyPraise'; readonly praise: number }
  | { readonly kind: 'ratio'; readonly toOne: number };

/** Change of the share of praise; sure (`up`, `down`) when its interval leaves out 0. */
export type PraiseChange =
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'up' | 'down' | 'unsure'; readonly difference: Estimate };

export interface PraiseToCriticism extends PraiseCounts {
  readonly ratio: PraiseRatio;
  /** Praise of praise and criticism together; null when there is neither. */
  readonly share: Estimate | null;
  readonly change: PraiseChange;
}

/** Praise and criticism together in either period; with fewer, no change is told. */
const enoughToCompare = 10;

/** Praise to criticism of a period, and its change against the period before. */
export function praiseToCriticism(now: PraiseCounts, before: PraiseCounts): PraiseToCriticism {
  return {
    praise: now.praise,
    criticism: now.criticism,
    ratio: ratioOf(now),
    share: total(now) === 0 ? null : proportionEstimate(asProportion(now)),
    change: changeOf(now, before),
  };
}

function ratioOf({ praise, criticism }: PraiseCounts): PraiseRatio {
  if (criticism > 0) return { kind: 'ratio', toOne: praise / criticism };
  return praise > 0 ? { kind: 'onlyPraise', praise } : { kind: 'nothing' };
}

function changeOf(now: PraiseCounts, before: PraiseCounts): PraiseChange {
  if (total(now) < enoughToCompare || total(before) < enoughToCompare) return { kind: 'tooFew' };
  const difference = differenceOfProportions(asProportion(now), asProportion(before));
  return { kind: directionOf(difference), difference };
}

function asProportion(counts: PraiseCounts): { successes: number; n: number } {
  return { successes: counts.praise, n: total(counts) };
}

function total({ praise, criticism }: PraiseCounts): number {
  return praise + criticism;
}
