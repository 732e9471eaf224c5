import { sizeOf } from './answers.ts';
import type { Figure } from './metric.ts';

/** Figures of several units as one, or why they make none. */
export type RolledUp =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** "7 of 9 units included." */
      readonly included: number;
      readonly of: number;
    }
  | { readonly kind: 'nothing' }
  /** Scales are never mixed. */
  | { readonly kind: 'mixed' }
  /** Amounts: whether they add up or average is not in the figures. */
  | { readonly kind: 'notAdditive' };

type Of<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>;

/**
 * Rolls figures of the same scale up by summing numerators and denominators, never by averaging
 * percentages; null stands for a unit without a figure,
 * as does a figure of no answers. Means are joined by their answers, with
 * the standard deviation of all answers together where every unit gave its own.
 */
export function rollUp(figures: readonly (Figure | null)[]): RolledUp {
  const present = figures
    .filter((figure) => figure !== null)
    .filter((figure) => sizeOf(figure) !== 0);
  const [first] = present;
  if (first === undefined) return { kind: 'nothing' };
  if (present.some(({ kind }) => kind !== first.kind)) return { kind: 'mixed' };
  const figure = joined(first.kind, present);
  return figure === null
    ? { kind: 'notAdditive' }
    : { kind: 'figure', figure, included: present.length, of: figures.length };
}

function joined(kind: Figure['kind'], figures: readonly Figure[]): Figure | null {
  switch (kind) {
    case 'share': {
      const shares = figures.filter((figure) => figure.kind === 'share');
      return {
        kind,
        successes: total(shares, ({ successes }) => successes),
        n: total(shares, ({ n }) => n),
      };
    }
    case 'nps': {
      const scores = figures.filter((figure) => figure.kind === 'nps');
      return {
        kind,
        promoters: total(scores, ({ promoters }) => promoters),
        passives: total(scores, ({ passives }) => passives),
        detractors: total(scores, ({ detractors }) => detractors),
      };
    }
    case 'mean':
      return joinedMean(figures.filter((figure) => figure.kind === 'mean'));
    case 'amount':
      return null;
  }
}

function joinedMean(means: readonly Of<'mean'>[]): Of<'mean'> {
  const n = total(means, (part) => part.n);
  const mean = total(means, (part) => part.mean * part.n) / n;
  // Squares around the common mean: those within each unit and those of the units' means.
  const squares = total(
    means,
    (part) => (part.n - 1) * (part.sd ?? 0) ** 2 + part.n * (part.mean - mean) ** 2,
  );
  const spreadKnown = n > 1 && means.every(({ sd, n: own }) => sd !== null || own === 1);
  return { kind: 'mean', mean, sd: spreadKnown ? Math.sqrt(squares / (n - 1)) : null, n };
}

function total<Part>(parts: readonly Part[], amount: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + amount(part), 0);
}
