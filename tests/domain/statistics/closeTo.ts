import assert from 'node:assert/strict';
import type { Interval } from '../../../bot/domain/statistics/interval.ts';

/** Fails unless the two numbers are at most `tolerance` apart. */
export function assertClose(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not close to ${expected}`);
}

/** Fails unless both ends are at most `tolerance` from those expected. */
export function assertInterval(
  actual: Interval,
  low: number,
  high: number,
  tolerance: number,
): void {
  assertClose(actual.low, low, tolerance);
  assertClose(actual.high, high, tolerance);
}
