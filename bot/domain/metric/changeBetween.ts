import { differenceOf, directionOf } from '../statistics/difference.ts';
import type { Estimate } from '../statistics/interval.ts';
import type { ShownValue } from './estimateOf.ts';

/** A change from one period to the next, in the unit of the scale. */
export type Change =
  /** Sure when its interval leaves out 0 (`up`, `down`). */
  | { readonly kind: 'up' | 'down' | 'unsure'; readonly difference: Estimate }
  /** One of the two bears no interval, so nobody can say whether it is chance. */
  | { readonly kind: 'unknown'; readonly value: number };

/** The change between two values; for shares this is Newcombe's method 10. */
export function changeBetween(later: ShownValue, earlier: ShownValue): Change {
  const [to, from] = [asEstimate(later), asEstimate(earlier)];
  if (to === null || from === null) return { kind: 'unknown', value: later.value - earlier.value };
  const difference = differenceOf(to, from);
  return { kind: directionOf(difference), difference };
}

function asEstimate({ value, certainty }: ShownValue): Estimate | null {
  switch (certainty.kind) {
    case 'interval':
      return { value, low: certainty.low, high: certainty.high };
    case 'exact':
      return { value, low: value, high: value };
    case 'unknown':
      return null;
  }
}
