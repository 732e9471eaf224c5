import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attainment, compositeIndex } from '../../../bot/domain/metric/compositeIndex.ts';
import { rollUp } from '../../../bot/domain/metric/rollUp.ts';
import { assertClose } from '../statistics/closeTo.ts';
import { atLeast80, share } from './examples.ts';

describe('rolling up', () => {
  it('sums numerators and denominators instead of averaging percentages', () => {
    assert.deepEqual(rollUp([share(1, 2), share(90, 98), null]), {
      kind: 'figure',
      figure: share(91, 100),
      included: 2,
      of: 3,
    });
  });

  it('sums the counts of a score', () => {
    const score = { kind: 'nps', promoters: 5, passives: 3, detractors: 2 } as const;
    const rolled = rollUp([score, score]);
    assert.ok(rolled.kind === 'figure');
    assert.deepEqual(rolled.figure, { kind: 'nps', promoters: 10, passives: 6, detractors: 4 });
  });

  it('joins means as if all answers had been given to one', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const rolled = rollUp([meanOf(a), meanOf(b)]);
        const whole = meanOf([...a, ...b]);
        assert.ok(rolled.kind === 'figure' && rolled.figure.kind === 'mean');
        assertClose(rolled.figure.mean, whole.mean, 1e-9);
        assertClose(rolled.figure.sd ?? -1, whole.sd, 1e-9);
        assert.equal(rolled.figure.n, whole.n);
      }),
    );
  });

  it('has no spread when one unit gave none', () => {
    const rolled = rollUp([meanOf([1, 5]), { kind: 'mean', mean: 3, sd: null, n: 8 }]);
    assert.ok(rolled.kind === 'figure' && rolled.figure.kind === 'mean');
    assert.equal(rolled.figure.sd, null);
  });

  it('mixes no scales, adds no amounts and makes nothing of nothing', () => {
    assert.deepEqual(rollUp([share(1, 2), meanOf([1, 2])]), { kind: 'mixed' });
    assert.deepEqual(rollUp([{ kind: 'amount', value: 3, n: 1 }]), { kind: 'notAdditive' });
    assert.deepEqual(rollUp([null, share(0, 0)]), { kind: 'nothing' });
  });
});

describe('the composite index', () => {
  it('weighs the parts that have a value and tells what share of the weight that is', () => {
    const index = compositeIndex([
      { metricId: 'm-2', weight: 1, attained: 50 },
      { metricId: 'm-1', weight: 3, attained: 100 },
      { metricId: 'm-3', weight: 4, attained: null },
    ]);
    assert.deepEqual([index?.value, index?.coverage], [87.5, 0.5]);
    assert.deepEqual(
      index?.parts.map(({ metricId }) => metricId),
      ['m-1', 'm-2', 'm-3'],
    );
  });

  it('is none when no part has a value, and refuses weights of nothing', () => {
    assert.equal(compositeIndex([{ metricId: 'm-1', weight: 1, attained: null }]), null);
    assert.throws(() => compositeIndex([{ metricId: 'm', weight: 0, attained: 1 }]), RangeError);
  });

  it('measures the way to the goal from the far end of the scale', () => {
    const means = { kind: 'mean', min: 1, max: 5 } as const;
    const minutes = { kind: 'amount', unit: 'min', decimals: 0 } as const;
    const atMost = { kind: 'atMost', target: 5, amberLimit: 7 } as const;
    const band = { kind: 'within', low: 20, high: 30, amberLow: 15, amberHigh: 35 } as const;
    assert.equal(attainment({ kind: 'share' }, atLeast80, 0.4), 50);
    assert.equal(attainment({ kind: 'share' }, atLeast80, 0.95), 100);
    assert.equal(attainment(means, { kind: 'atLeast', target: 4, amberLimit: 3 }, 2.5), 50);
    assert.equal(attainment(minutes, atMost, 10), 50);
    assert.equal(attainment(minutes, atMost, 0), 100);
    assert.equal(attainment(minutes, band, 25), 100);
    assert.equal(attainment(minutes, band, 10), 50);
    assert.equal(attainment(minutes, band, 60), 50);
    assert.equal(
      attainment({ kind: 'share' }, { kind: 'atMost', target: 0.2, amberLimit: 0.3 }, 0.6),
      50,
    );
  });
});

function meanOf(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { kind: 'mean', mean, sd: Math.sqrt(squares / (n - 1)), n } as const;
}
