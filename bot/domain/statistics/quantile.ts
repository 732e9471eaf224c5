/**
 * The value below which the given share (0–1) of the values lies, between two values in
 * proportion (Hyndman & Fan 1996, definition 7; 0.5 is the usual median). Null without values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** Handling times as they are told: never a mean alone, which one old matter can bend. */
export interface TypicalTimes {
  readonly median: number;
  /** Nine of ten took at most this long. */
  readonly ninetieth: number;
  readonly n: number;
}

/** Median and 90th percentile of times in one unit (working hours or days); null without any. */
export function typicalTimes(times: readonly number[]): TypicalTimes | null {
  const median = quantile(times, 0.5);
  const ninetieth = quantile(times, 0.9);
  return median === null || ninetieth === null ? null : { median, ninetieth, n: times.length };
}
