/** Factors of a power of ten that people count in. */
const roundFactors = [1, 2, 2.5, 5];
const mostTicks = 6;

/**
 * Three to six values a round step apart within `low`…`high`, lowest first, counted from `origin`.
 * `finest` is the smallest step that can be told apart in writing; a reach below two of those
 * gives fewer.
 */
export function roundTicks(
  low: number,
  high: number,
  { finest = 0, origin = 0 }: { readonly finest?: number; readonly origin?: number } = {},
): readonly number[] {
  const smallest = 10 ** Math.floor(Math.log10((high - low) / 10));
  const steps = [0, 1, 2].flatMap((power) =>
    roundFactors.map((factor) => factor * smallest * 10 ** power),
  );
  const wide = steps.filter((step) => step >= finest * (1 - 1e-9));
  const ticks = wide.map((step) => stepsFrom(origin, low, high, step));
  return ticks.find((values) => values.length <= mostTicks) ?? [low, high];
}

function stepsFrom(origin: number, low: number, high: number, step: number): readonly number[] {
  const slack = 1e-9;
  const first = Math.ceil((low - origin) / step - slack);
  const last = Math.floor((high - origin) / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number((origin + (first + index) * step).toPrecision(12)),
  );
}
