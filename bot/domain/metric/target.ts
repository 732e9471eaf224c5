import type { LocalDate } from '../calendar/time.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Goal, Metric, Target } from './metric.ts';

/** Binary fractions: 0.1 + 0.2 reaches a target of 0.3. */
const rounding = 1e-9;

/**
 * The version of the target that held on the day: the newest that was valid by then, of two of
 * the same day the one set later; null before the first. The order of `targets` does not matter.
 */
export function targetAt(metric: Pick<Metric, 'targets'>, day: LocalDate): Target | null {
  let held: Target | null = null;
  for (const target of metric.targets) {
    if (target.validFrom > day) continue;
    if (held === null || ageKey(target) > ageKey(held)) held = target;
  }
  return held;
}

/** True when somebody has said why this value; a target without it gives no light. */
export function isJustified(target: Target): boolean {
  return target.justification.trim() !== '';
}

/** The values that reach the goal, ends included, ±Infinity where open. */
export function wantedRange(goal: Goal): Interval {
  switch (goal.kind) {
    case 'atLeast':
      return { low: goal.target, high: Infinity };
    case 'atMost':
      return { low: -Infinity, high: goal.target };
    case 'within':
      return { low: goal.low, high: goal.high };
  }
}

/** Where a value stands against the goal, and on which side of it. */
export type Zone = 'green' | 'amberLow' | 'amberHigh' | 'redLow' | 'redHigh';

/** The zone of a value; the target and the amber limit themselves are on the better side. */
export function zoneOf(goal: Goal, value: number): Zone {
  const wanted = wantedRange(goal);
  const close = closeRange(goal);
  if (isBelow(value, close.low)) return 'redLow';
  if (isBelow(value, wanted.low)) return 'amberLow';
  if (isBelow(close.high, value)) return 'redHigh';
  return isBelow(wanted.high, value) ? 'amberHigh' : 'green';
}

/** The values at least close to the goal. */
function closeRange(goal: Goal): Interval {
  switch (goal.kind) {
    case 'atLeast':
      return { low: goal.amberLimit, high: Infinity };
    case 'atMost':
      return { low: -Infinity, high: goal.amberLimit };
    case 'within':
      return { low: goal.amberLow, high: goal.amberHigh };
  }
}

function isBelow(a: number, b: number): boolean {
  return a < b && !(Math.abs(a - b) <= rounding * Math.max(1, Math.abs(a), Math.abs(b)));
}

function ageKey(target: Target): string {
  return `${target.validFrom} ${target.setAt}`;
}
