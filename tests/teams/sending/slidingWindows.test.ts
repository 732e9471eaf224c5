import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SlidingWindows } from '../../../bot/teams/sending/slidingWindows.ts';
import { threadLimits } from '../../../bot/teams/sending/teamsLimits.ts';

/** The most that arrive within any stretch of `withinMs`. */
function mostWithin(arrivals: readonly number[], withinMs: number): number {
  const sorted = arrivals.toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + withinMs).length),
  );
}

describe('sliding windows', () => {
  it('let through what fits and say how long the next one has to wait', () => {
    const windows = new SlidingWindows([
      { count: 2, withinMs: 1_000 },
      { count: 3, withinMs: 5_000 },
    ]);
    const send = (at: number): void => {
      windows.begin();
      windows.end(at);
    };
    assert.equal(windows.waitMs(0), 0);
    send(0);
    assert.equal(windows.waitMs(100), 0);
    send(100);
    assert.equal(windows.waitMs(100), 900);
    assert.equal(windows.waitMs(1_000), 0);
    send(1_000);
    // Two within the last second would do; three within five seconds do not.
    assert.equal(windows.waitMs(2_500), 2_500);
    assert.equal(windows.waitMs(5_000), 0);
  });

  it('count what is under way as if it arrived now', () => {
    const windows = new SlidingWindows([{ count: 1, withinMs: 1_000 }]);
    windows.begin();
    assert.equal(windows.waitMs(60_000), 1_000);
    windows.end(61_000);
    assert.equal(windows.waitMs(61_500), 500);
    assert.equal(windows.isIdle(61_999), false);
    assert.equal(windows.isIdle(62_000), true);
  });

  it('never let the service see more than a window holds, whenever in between it counts', () => {
    const request = fc.record({
      pause: fc.integer({ min: 0, max: 900 }),
      lasts: fc.integer({ min: 0, max: 3_000 }),
      arrivesAfter: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 150 }), (requests) => {
        const windows = new SlidingWindows(threadLimits);
        const open: { readonly end: number }[] = [];
        const arrivals: number[] = [];
        let now = 0;
        const goTo = (time: number): void => {
          open.sort((a, b) => a.end - b.end);
          while (open[0] !== undefined && open[0].end <= time) {
            now = Math.max(now, open[0].end);
            windows.end(now);
            open.shift();
          }
          now = time;
        };
        for (const { pause, lasts, arrivesAfter } of requests) {
          goTo(now + pause);
          for (let wait = windows.waitMs(now); wait > 0; wait = windows.waitMs(now)) {
            goTo(now + wait);
          }
          windows.begin();
          arrivals.push(now + lasts * arrivesAfter);
          open.push({ end: now + lasts });
        }
        for (const { count, withinMs } of threadLimits) {
          assert.ok(mostWithin(arrivals, withinMs) <= count);
        }
      }),
      { numRuns: 60 },
    );
  });
});
