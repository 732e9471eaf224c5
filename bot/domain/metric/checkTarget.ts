import { isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Goal, Metric, Target } from './metric.ts';
import { scaleEnds } from './scaleEnds.ts';

/** A version of a target as typed. */
export type TargetDraft = Pick<Target, 'validFrom' | 'goal' | 'justification'>;

export type TargetFault =
  | { readonly kind: 'notADate' | 'justificationMissing' | 'notANumber' }
  | { readonly kind: 'tooLong'; readonly limit: number }
  /** Figures that have been judged already are not judged anew. */
  | { readonly kind: 'beforeToday' }
  | { readonly kind: 'offScale'; readonly min: number; readonly max: number }
  /** The amber limit is on the wrong side of the target, or the band's ends are crossed. */
  | { readonly kind: 'limitsCrossed' };

export const longestJustification = 1000;

/**
 * Everything wrong with a new version of a metric's target; empty when it can be set. A version
 * is valid from today at the earliest, so that no light of the past changes colour; only the
 * first one may reach back, to give the figures that are there a light at all.
 */
export function checkTarget(
  metric: Pick<Metric, 'scale' | 'targets'>,
  { validFrom, goal, justification }: TargetDraft,
  today: LocalDate,
): readonly TargetFault[] {
  const faults: TargetFault[] = [];
  if (!isGivenDay(validFrom)) faults.push({ kind: 'notADate' });
  else if (metric.targets.length > 0 && validFrom < today) faults.push({ kind: 'beforeToday' });
  if (justification.trim() === '') faults.push({ kind: 'justificationMissing' });
  if (justification.trim().length > longestJustification) {
    faults.push({ kind: 'tooLong', limit: longestJustification });
  }
  const limits = limitsOf(goal);
  if (!limits.every(Number.isFinite)) return [...faults, { kind: 'notANumber' }];
  const { low: min, high: max } = scaleEnds(metric.scale);
  if (limits.some((limit) => limit < min || limit > max)) {
    faults.push({ kind: 'offScale', min, max });
  }
  const isOrdered = limits.every(
    (limit, index) => index === 0 || (limits[index - 1] ?? 0) <= limit,
  );
  return isOrdered ? faults : [...faults, { kind: 'limitsCrossed' }];
}

/** The goal's limits in the order in which they must rise. */
function limitsOf(goal: Goal): readonly number[] {
  switch (goal.kind) {
    case 'atLeast':
      return [goal.amberLimit, goal.target];
    case 'atMost':
      return [goal.target, goal.amberLimit];
    case 'within':
      return [goal.amberLow, goal.low, goal.high, goal.amberHigh];
  }
}
