import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roundTicks } from '../../../bot/http/presenters/roundTicks.ts';

describe('round ticks', () => {
  it('suit the scales', () => {
    assert.deepEqual(roundTicks(0, 1), [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(roundTicks(1, 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(roundTicks(1, 7, { origin: 1 }), [1, 3, 5, 7]);
    assert.deepEqual(roundTicks(-100, 100), [-100, -50, 0, 50, 100]);
    assert.deepEqual(roundTicks(0, 3.15, { finest: 1 }), [0, 1, 2, 3]);
  });

  it('are three to six, rising, and between the ends', () => {
    const reach = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(reach, ([low, width]) => {
        const ticks = roundTicks(low, low + width);
        const slack = 1e-6 * Math.max(1, Math.abs(low), width);
        assert.ok(ticks.length >= 3 && ticks.length <= 6, ticks.join());
        for (const [index, tick] of ticks.entries()) {
          assert.ok(tick >= low - slack && tick <= low + width + slack);
          assert.ok(index === 0 || tick > (ticks[index - 1] ?? tick));
        }
      }),
    );
  });
});
