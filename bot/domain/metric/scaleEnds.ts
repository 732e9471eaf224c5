import type { Interval } from '../statistics/interval.ts';
import type { Scale } from './metric.ts';

/** The lowest and the highest value that the scale has; infinite where it has no end. */
export function scaleEnds(scale: Scale): Interval {
  switch (scale.kind) {
    case 'share':
      return { low: 0, high: 1 };
    case 'mean':
      return { low: scale.min, high: scale.max };
    case 'nps':
      return { low: -100, high: 100 };
    case 'amount':
      return { low: -Infinity, high: Infinity };
  }
}
