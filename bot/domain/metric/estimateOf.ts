import { withinBounds, type Estimate, type Interval } from '../statistics/interval.ts';
import { meanEstimate } from '../statistics/mean.ts';
import { netPromoterEstimate } from '../statistics/netPromoterScore.ts';
import { proportionEstimate } from '../statistics/proportion.ts';
import { fewestShown } from '../disclosure/hiddenCells.ts';
import { isAnswered, sizeOf } from './answers.ts';
import type { Figure, Measurement, Metric, Scale } from './metric.ts';

/** Why an answered figure bears no interval although chance is in it. */
export type UnknownSpread =
  /** Who answered chose themselves: a margin would mislead. */
  | 'selfSelected'
  /** It is not recorded how those asked were chosen. */
  | 'samplingUnknown'
  /** A mean or amount was entered without its standard deviation. */
  | 'spreadNotGiven'
  /** All answers alike (or a single one): they tell nothing about how others would differ. */
  | 'allAlike';

/** How sure a value is. */
export type Certainty =
  | ({ readonly kind: 'interval' } & Interval)
  /** No chance in it: everything was counted, or everyone answered. */
  | { readonly kind: 'exact'; readonly why: 'countedAll' | 'everyoneAnswered' }
  | { readonly kind: 'unknown'; readonly why: UnknownSpread };

/** A value fit to be shown, with how many answers or events it rests on. */
export interface ShownValue {
  readonly kind: 'value';
  readonly value: number;
  /** Null for an amount that does not say. */
  readonly n: number | null;
  readonly certainty: Certainty;
}

/**
 * What may be told of a measurement; one of fewer than five answers, or from which a figure of so
 * few could be worked out, carries no number at all.
 */
export type MeasuredValue =
  ShownValue | { readonly kind: 'notMeasured' } | { readonly kind: 'tooFewToShow' };

/** The measurement's value with its 95 % interval, or why there is none (docs/numbers.md). */
export function estimateOf(
  measurement: Measurement,
  metric: Pick<Metric, 'method' | 'scale'>,
): MeasuredValue {
  const { figure, sampling } = measurement;
  if (figure === null) return { kind: 'notMeasured' };
  const n = sizeOf(figure);
  const answered = isAnswered(metric, measurement);
  // Answers that are not counted may be of a few.
  if (measurement.withheld === true || (answered && (n ?? 0) < fewestShown)) {
    return { kind: 'tooFewToShow' };
  }
  if (n === 0) return { kind: 'notMeasured' };
  const shown = (certainty: Certainty): ShownValue => ({
    kind: 'value',
    value: valueOf(figure),
    n,
    certainty,
  });
  if (!answered) return shown({ kind: 'exact', why: 'countedAll' });
  switch (sampling) {
    case null:
      return shown({ kind: 'unknown', why: 'samplingUnknown' });
    case 'selfSelected':
      return shown({ kind: 'unknown', why: 'selfSelected' });
    case 'everyone':
    case 'random':
      return shown(certaintyOf(figure, measurement.targetGroupSize, metric.scale));
  }
}

function valueOf(figure: Figure): number {
  switch (figure.kind) {
    case 'share':
      return figure.successes / figure.n;
    case 'mean':
      return figure.mean;
    case 'nps':
      return netPromoterEstimate(figure).value;
    case 'amount':
      return figure.value;
  }
}

function certaintyOf(figure: Figure, targetGroup: number | null, scale: Scale): Certainty {
  const n = sizeOf(figure);
  if (n !== null && n === targetGroup) return { kind: 'exact', why: 'everyoneAnswered' };
  // A target group smaller than its answers is a slip of the pen; the wider interval is safe.
  const population = n !== null && targetGroup !== null && targetGroup > n ? targetGroup : null;
  switch (figure.kind) {
    case 'share':
      return intervalOf(proportionEstimate({ ...figure, population }));
    case 'nps':
      return spread(netPromoterEstimate({ ...figure, population }));
    case 'mean': {
      if (figure.sd === null) return { kind: 'unknown', why: 'spreadNotGiven' };
      const estimate = meanEstimate({ ...figure, sd: figure.sd, population });
      return spread(
        scale.kind === 'mean'
          ? {
              value: estimate.value,
              ...withinBounds(estimate, { low: scale.min, high: scale.max }),
            }
          : estimate,
      );
    }
    case 'amount':
      return { kind: 'unknown', why: 'spreadNotGiven' };
  }
}

/** Answers all alike would give an interval without width: a certainty that nobody has. */
function spread(estimate: Estimate): Certainty {
  return estimate.low === estimate.high
    ? { kind: 'unknown', why: 'allAlike' }
    : intervalOf(estimate);
}

function intervalOf({ low, high }: Estimate): Certainty {
  return { kind: 'interval', low, high };
}
