import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meanEstimate } from '../../../bot/domain/statistics/mean.ts';
import { netPromoterEstimate } from '../../../bot/domain/statistics/netPromoterScore.ts';
import { expectedMargin, proportionEstimate } from '../../../bot/domain/statistics/proportion.ts';
import { tQuantile } from '../../../bot/domain/statistics/studentT.ts';
import { assertClose, assertInterval } from './closeTo.ts';

const proportions = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe('the interval of a proportion', () => {
  for (const [successes, n, population, low, high] of [
    [40, 50, null, 0.67, 0.888],
    [40, 50, 200, 0.689, 0.879],
    [8, 10, null, 0.49, 0.943],
    [0, 10, null, 0, 0.278],
    [45, 50, null, 0.786, 0.957],
    [45, 50, 60, 0.86, 0.929],
  ] as const) {
    it(`of ${successes} of ${n} from ${population ?? 'many'} is ${low}–${high}`, () => {
      assertInterval(proportionEstimate({ successes, n, population }), low, high, 0.0005);
    });
  }

  it('is the share itself when everyone answered', () => {
    assert.deepEqual(proportionEstimate({ successes: 40, n: 50, population: 50 }), {
      value: 0.8,
      low: 0.8,
      high: 0.8,
    });
  });

  it('holds the share and stays within 0–1', () => {
    fc.assert(
      fc.property(proportions, (proportion) => {
        const { value, low, high } = proportionEstimate(proportion);
        assert.ok(0 <= low && low <= value && value <= high && high <= 1);
      }),
    );
  });

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(proportions, ({ successes, n }) => {
        const mirrored = proportionEstimate({ successes: n - successes, n });
        const { low, high } = proportionEstimate({ successes, n });
        assertInterval(mirrored, 1 - high, 1 - low, 1e-12);
      }),
    );
  });

  it('narrows when the same share comes from more answers', () => {
    fc.assert(
      fc.property(proportions, fc.integer({ min: 2, max: 9 }), ({ successes, n }, times) => {
        const more = proportionEstimate({ successes: successes * times, n: n * times });
        assert.ok(widthOf(more) < widthOf(proportionEstimate({ successes, n })));
      }),
    );
  });

  it('narrows as the group asked from gets smaller, and never widens by knowing its size', () => {
    fc.assert(
      fc.property(proportions, fc.nat(9000), fc.nat(9000), ({ successes, n }, a, b) => {
        const width = (population: number | null): number =>
          widthOf(proportionEstimate({ successes, n, population }));
        const [small, large] = [n + Math.min(a, b), n + Math.max(a, b)];
        assert.ok(width(small) <= width(large) + 1e-12);
        assert.ok(width(large) <= width(null) + 1e-12);
      }),
    );
  });

  it('leaves a group out of account while at most 5 % of it answered', () => {
    const unknown = proportionEstimate({ successes: 40, n: 50 });
    assert.deepEqual(proportionEstimate({ successes: 40, n: 50, population: 1000 }), unknown);
    assert.notDeepEqual(proportionEstimate({ successes: 40, n: 50, population: 999 }), unknown);
  });

  it('refuses what cannot have been counted', () => {
    for (const impossible of [
      { successes: 0, n: 0 },
      { successes: 6, n: 5 },
      { successes: -1, n: 5 },
      { successes: 3, n: 5, population: 4 },
      { successes: Number.NaN, n: 5 },
    ]) {
      assert.throws(() => proportionEstimate(impossible), RangeError);
    }
  });
});

describe('the margin to expect of a sample', () => {
  it('of 100 from 400 is 8.50 points at a share of one half', () => {
    assertClose(100 * expectedMargin(100, 400), 8.5, 0.005);
  });
});

describe('the t quantile', () => {
  for (const [degrees, expected] of [
    [1, 12.7062047],
    [2, 4.3026527],
    [5, 2.5705818],
    [24, 2.0638986],
    [30, 2.0422725],
    [100, 1.9839715],
    [1000, 1.9623391],
    [100_000, 1.9599877],
  ] as const) {
    it(`at 97.5 % with ${degrees} degrees of freedom is ${expected}`, () => {
      assertClose(tQuantile(0.975, degrees), expected, 1e-6);
    });
  }

  it('agrees with the closed form for one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        const cauchy = Math.tan(Math.PI * (probability - 0.5));
        assertClose(tQuantile(probability, 1), cauchy, 1e-7 * Math.max(1, Math.abs(cauchy)));
      }),
    );
  });

  it('refuses impossible probabilities and degrees', () => {
    assert.throws(() => tQuantile(1, 5), RangeError);
    assert.throws(() => tQuantile(0, 5), RangeError);
    assert.throws(() => tQuantile(0.9, 0), RangeError);
  });
});

describe('the interval of a mean', () => {
  it('of 4.20 with s 0.80 from 25 is ±0.33', () => {
    assertInterval(meanEstimate({ mean: 4.2, sd: 0.8, n: 25 }), 3.87, 4.53, 0.005);
  });

  it('narrows by √((N−n)/(N−1)) in a small group', () => {
    const wide = widthOf(meanEstimate({ mean: 4.2, sd: 0.8, n: 25 }));
    const narrow = widthOf(meanEstimate({ mean: 4.2, sd: 0.8, n: 25, population: 100 }));
    assertClose(narrow / wide, Math.sqrt(75 / 99), 1e-12);
  });

  it('is the mean itself when everyone answered', () => {
    const { low, high } = meanEstimate({ mean: 4.2, sd: 0.8, n: 25, population: 25 });
    assert.deepEqual([low, high], [4.2, 4.2]);
  });

  it('is symmetric and narrows with more answers', () => {
    const spread = fc.double({ min: 0.01, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), spread, (n, sd) => {
        const { value, low, high } = meanEstimate({ mean: 3, sd, n });
        assertClose(high - value, value - low, 1e-9);
        assert.ok(widthOf(meanEstimate({ mean: 3, sd, n: n + 1 })) < high - low);
      }),
    );
  });

  it('is refused for a single answer, whose spread nobody knows', () => {
    assert.throws(() => meanEstimate({ mean: 4, sd: 0, n: 1 }), RangeError);
  });
});

describe('the net promoter score', () => {
  const counts = { promoters: 50, passives: 30, detractors: 20 };

  it('of 50, 30 and 20 is 30 ± 15.3', () => {
    const estimate = netPromoterEstimate(counts);
    assertClose(estimate.value, 30, 1e-9);
    assertClose((estimate.high - estimate.low) / 2 / 1.959964, 7.81, 0.005);
    assertInterval(estimate, 30 - 15.3, 30 + 15.3, 0.05);
  });

  it('of the same 100 in a group of 150 is 30 ± 8.9', () => {
    assertInterval(netPromoterEstimate({ ...counts, population: 150 }), 21.1, 38.9, 0.05);
  });

  it('changes sign when promoters and detractors change places, and stays within ±100', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0);
        const there = netPromoterEstimate({ promoters, passives, detractors });
        const back = netPromoterEstimate({
          promoters: detractors,
          passives,
          detractors: promoters,
        });
        assertClose(back.value, -there.value, 1e-9);
        assertInterval(back, -there.high, -there.low, 1e-9);
        assert.ok(-100 <= there.low && there.low <= there.value);
        assert.ok(there.value <= there.high && there.high <= 100);
      }),
    );
  });

  it('is refused without answers', () => {
    const none = { promoters: 0, passives: 0, detractors: 0 };
    assert.throws(() => netPromoterEstimate(none), RangeError);
  });
});

function widthOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return high - low;
}
