import type { Interval } from './interval.ts';

/** What a process within its limits can do about a target, working as it works now. */
export type Capability = 'steadily' | 'nowAndThen' | 'notThisWay';

/**
 * Process limits against the values wanted (ends included, ±Infinity where open): wholly inside,
 * the target is reached steadily; wholly outside, it cannot be reached the present way; otherwise
 * now and then.
 */
export function capability(limits: Interval, wanted: Interval): Capability {
  if (limits.low >= wanted.low && limits.high <= wanted.high) return 'steadily';
  return limits.high < wanted.low || limits.low > wanted.high ? 'notThisWay' : 'nowAndThen';
}
