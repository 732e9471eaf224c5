/** Factors of a power of ten that people count in. */
const roundFactors = [1, 2, 2.5, 5];
const mostTicks = 6;

/**
 * Three to six multiples of a round step within `low`…`high`, lowest first. `finest` is the
 * smallest step that can be told apart in writing; a reach below two of those gives fewer.
 */
export function roundTicks(low: number, high: number, finest = 0): readonly number[] {
  const smallest = 10 ** Math.floor(Math.log10((high - low) / 10));
  const steps = [0, 1, 2].flatMap((power) =>
    roundFactors.map((factor) => factor * smallest * 10 ** power),
  );
  const wide = steps.filter((step) => step >= finest * (1 - 1e-9));
  const ticks = wide.map((step) => multiples(low, high, step));
  return ticks.find((values) => values.length <= mostTicks) ?? [low, high];
}

function multiples(low: number, high: number, step: number): readonly number[] {
  const slack = 1e-9;
  const first = Math.ceil(low / step - slack);
  const last = Math.floor(high / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
