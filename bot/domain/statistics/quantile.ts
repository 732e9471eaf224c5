import { fewestShown } from '../disclosure/hiddenCells.ts';

/** How often each number came up: times in whole working days, for example. */
export type Histogram = ReadonlyMap<number, number>;

/**
 * The value below which the given share (0–1) of the values lies, between two values in
 * proportion (Hyndman & Fan 1996, definition 7; 0.5 is the usual median). Null without values.
 */
export function quantile(histogram: Histogram, share: number): number | null {
  const sorted = [...histogram].sort(([a], [b]) => a - b);
  const place = (sizeOf(histogram) - 1) * share;
  const below = valueAt(sorted, Math.floor(place));
  const above = valueAt(sorted, Math.ceil(place));
  if (below === null || above === null) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** The value at the place, counted from 0, when each stands as often as it came up. */
function valueAt(sorted: readonly (readonly [number, number])[], place: number): number | null {
  let passed = 0;
  for (const [value, times] of sorted) {
    passed += times;
    if (place < passed) return place < 0 ? null : value;
  }
  return null;
}

/** How many values there are. */
export function sizeOf(histogram: Histogram): number {
  return [...histogram.values()].reduce((sum, times) => sum + times, 0);
}

export function histogramOf(values: readonly number[]): Histogram {
  return joined(values.map((value) => new Map([[value, 1]])));
}

/** The values of all together, so that a roll-up's quantiles are those of its single values. */
export function joined(histograms: readonly Histogram[]): Histogram {
  const sums = new Map<number, number>();
  for (const [value, times] of histograms.flatMap((histogram) => [...histogram])) {
    sums.set(value, (sums.get(value) ?? 0) + times);
  }
  return sums;
}

/** Times as they are told: never a mean alone, which one old matter can bend. */
export interface TypicalTimes {
  readonly median: number;
  /** Nine of ten took at most this long. */
  readonly ninetieth: number;
  readonly n: number;
}

/** Median and 90th percentile of times in one unit (working days); null where they are too few. */
export function typicalTimes(times: Histogram): TypicalTimes | null {
  const n = sizeOf(times);
  const median = quantile(times, 0.5);
  const ninetieth = quantile(times, 0.9);
  if (n < fewestShown || median === null || ninetieth === null) return null;
  return { median, ninetieth, n };
}
