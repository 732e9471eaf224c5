import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  differenceOf,
  differenceOfProportions,
  directionOf,
} from '../../../bot/domain/statistics/difference.ts';
import { praiseToCriticism } from '../../../bot/domain/statistics/praiseToCriticism.ts';
import { proportionEstimate } from '../../../bot/domain/statistics/proportion.ts';
import {
  histogramOf,
  joined,
  quantile,
  sizeOf,
  typicalTimes,
} from '../../../bot/domain/statistics/quantile.ts';
import { responseRate } from '../../../bot/domain/statistics/responseRate.ts';
import { assertClose, assertInterval } from './closeTo.ts';

const proportions = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe('the difference of two proportions', () => {
  it('of 56/70 and 48/80 is +0.200, 0.052–0.334', () => {
    const difference = differenceOfProportions({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    assertClose(difference.value, 0.2, 1e-12);
    assertInterval(difference, 0.052, 0.334, 0.0006);
    assert.equal(directionOf(difference), 'up');
  });

  it('of 12/15 and 9/14 is noise: −0.161–0.443', () => {
    const difference = differenceOfProportions({ successes: 12, n: 15 }, { successes: 9, n: 14 });
    assertInterval(difference, -0.161, 0.443, 0.0006);
    assert.equal(directionOf(difference), 'unsure');
  });

  it('changes sign when the two change places, holds its value and stays within ±1', () => {
    fc.assert(
      fc.property(proportions, proportions, (a, b) => {
        const there = differenceOfProportions(a, b);
        const back = differenceOfProportions(b, a);
        assertInterval(back, -there.high, -there.low, 1e-12);
        assert.ok(-1 <= there.low && there.low <= there.value);
        assert.ok(there.value <= there.high && there.high <= 1);
      }),
    );
  });

  it('to an exact value is as uncertain as the other estimate alone', () => {
    const estimate = proportionEstimate({ successes: 40, n: 50 });
    const { low, high } = differenceOf(estimate, { value: 0.5, low: 0.5, high: 0.5 });
    assertInterval({ low, high }, estimate.low - 0.5, estimate.high - 0.5, 1e-12);
  });
});

describe('praise to criticism', () => {
  it('of 24 to 10 after 18 to 16 is 2.4 : 1 with no sure change', () => {
    const { ratio, share, change } = praiseToCriticism(
      { praise: 24, criticism: 10 },
      { praise: 18, criticism: 16 },
    );
    assert.deepEqual(ratio, { kind: 'ratio', toOne: 2.4 });
    assertClose(share?.value ?? 0, 0.706, 0.0005);
    assert.ok(change.kind === 'unsure');
    assertClose(change.difference.value, 0.176, 0.0006);
    assertInterval(change.difference, -0.053, 0.382, 0.0006);
  });

  it('tells a change that leaves out chance, and its direction', () => {
    const [many, few] = [
      { praise: 90, criticism: 10 },
      { praise: 50, criticism: 50 },
    ];
    assert.equal(praiseToCriticism(many, few).change.kind, 'up');
    assert.equal(praiseToCriticism(few, many).change.kind, 'down');
  });

  it('divides by no criticism only in words', () => {
    const before = { praise: 9, criticism: 9 };
    const only = praiseToCriticism({ praise: 7, criticism: 0 }, before);
    assert.deepEqual(only.ratio, { kind: 'onlyPraise', praise: 7 });
    const nothing = praiseToCriticism({ praise: 0, criticism: 0 }, before);
    assert.deepEqual([nothing.ratio, nothing.share], [{ kind: 'nothing' }, null]);
    const onlyCriticism = praiseToCriticism({ praise: 0, criticism: 3 }, before);
    assert.deepEqual(onlyCriticism.ratio, { kind: 'ratio', toOne: 0 });
  });

  it('compares from ten in both periods on', () => {
    const [nine, ten] = [
      { praise: 4, criticism: 5 },
      { praise: 5, criticism: 5 },
    ];
    assert.deepEqual(praiseToCriticism(nine, ten).change, { kind: 'tooFew' });
    assert.deepEqual(praiseToCriticism(ten, nine).change, { kind: 'tooFew' });
    assert.equal(praiseToCriticism(ten, ten).change.kind, 'unsure');
  });
});

describe('the response rate', () => {
  const invited = {
    responses: 132,
    sample: 400,
    undeliverable: 0,
    notEligible: 0,
    targetGroupSize: 1000,
  };

  it('of 132 of 400 is 33.0 %', () => {
    assert.deepEqual(responseRate(invited), {
      kind: 'ofSample',
      rate: 0.33,
      responses: 132,
      asked: 400,
    });
  });

  it('leaves out those who were not reached or did not belong', () => {
    const rate = responseRate({ ...invited, undeliverable: 60, notEligible: 10 });
    assert.deepEqual(rate, { kind: 'ofSample', rate: 0.4, responses: 132, asked: 330 });
  });

  it('is told apart when only the target group is known', () => {
    const rate = responseRate({ ...invited, sample: null });
    assert.deepEqual(rate, { kind: 'ofTargetGroup', rate: 0.132, responses: 132, asked: 1000 });
  });

  it('is none, with the reason, when it cannot be', () => {
    const none = (why: string): unknown => ({ kind: 'none', why });
    assert.deepEqual(
      responseRate({ ...invited, sample: null, targetGroupSize: null }),
      none('askedUnknown'),
    );
    assert.deepEqual(responseRate({ ...invited, sample: 100 }), none('contradictory'));
    assert.deepEqual(responseRate({ ...invited, undeliverable: 500 }), none('contradictory'));
    assert.deepEqual(responseRate({ ...invited, responses: 0, sample: 0 }), none('nobodyAsked'));
  });
});

/** The definition itself, on the plain list of values. */
function plainQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

describe('handling times', () => {
  it('are told by median and 90th percentile', () => {
    const times = histogramOf([9, 1, 8, 2, 7, 3, 6, 4, 5, 30, 10]);
    assert.deepEqual(typicalTimes(times), { median: 6, ninetieth: 10, n: 11 });
  });

  it('lie between two values in proportion', () => {
    assert.equal(quantile(histogramOf([1, 2]), 0.5), 1.5);
    assertClose(quantile(histogramOf([10, 20, 30, 40]), 0.9) ?? 0, 37, 1e-9);
  });

  it('are told of five answers and not of four', () => {
    assert.equal(quantile(histogramOf([]), 0.5), null);
    assert.equal(typicalTimes(histogramOf([])), null);
    assert.equal(typicalTimes(histogramOf([1, 2, 3, 4])), null);
    const { median, ninetieth } = typicalTimes(histogramOf([1, 2, 3, 4, 5])) ?? {};
    assert.equal(median, 3);
    assertClose(ninetieth ?? 0, 4.6, 1e-9);
  });

  it('of units joined are those of all their single times, in any order', () => {
    const unit = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    const share = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), share, (units, wanted) => {
        const all = units.flat();
        const times = joined(units.map(histogramOf));
        assert.equal(sizeOf(times), all.length);
        assert.deepEqual(new Map(joined(units.toReversed().map(histogramOf))), new Map(times));
        if (all.length === 0) assert.equal(quantile(times, wanted), null);
        else assertClose(quantile(times, wanted) ?? NaN, plainQuantile(all, wanted), 1e-9);
      }),
    );
  });
});
