import type { Figure, Scale } from './metric.ts';

/** How many gave each answer of a scale, the lowest answer first. */
export type Distribution = readonly number[];

/** With more answers than these a scale is entered by its mean: 0–10 is the widest in use. */
const mostAnswers = 11;

/**
 * The answers that can be counted one by one: those of a whole-numbered scale and 0–10 of the net
 * promoter score; empty where a value cannot be put together from counts.
 */
export function countableAnswers(scale: Scale): readonly number[] {
  switch (scale.kind) {
    case 'nps':
      return fromTo(0, 10);
    case 'mean': {
      const { min, max } = scale;
      const isWhole = Number.isInteger(min) && Number.isInteger(max);
      return isWhole && max - min < mostAnswers ? fromTo(min, max) : [];
    }
    case 'share':
    case 'amount':
      return [];
  }
}

/**
 * The figure that the counts add up to: for a mean the mean and the standard deviation with n−1 in
 * its denominator (null for a single answer, which has none), for the net promoter score the
 * answers 9–10, 7–8 and 0–6 together. Throws a RangeError unless there is one count for each
 * answer that can be counted.
 */
export function figureOfCounts(scale: Scale, counts: Distribution): Figure {
  const answers = countableAnswers(scale);
  if (answers.length === 0 || answers.length !== counts.length) {
    throw new RangeError(`${String(counts.length)} counts for ${String(answers.length)} answers`);
  }
  const countFrom = (low: number, high: number): number =>
    sum(counts.filter((_, index) => within(answers[index] ?? NaN, low, high)));
  if (scale.kind === 'nps') {
    return {
      kind: 'nps',
      promoters: countFrom(9, 10),
      passives: countFrom(7, 8),
      detractors: countFrom(0, 6),
    };
  }
  const n = sum(counts);
  const mean = sum(counts.map((count, index) => count * (answers[index] ?? NaN))) / n;
  // Deviations from the mean, and not squares less the mean's: these cancel each other out.
  const squares = sum(counts.map((count, index) => count * ((answers[index] ?? NaN) - mean) ** 2));
  return { kind: 'mean', mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)), n };
}

function fromTo(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
