import assert from 'node:assert/strict';
import { estimateOf, type Certainty } from '../../../bot/domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { assertInterval } from '../statistics/closeTo.ts';
import { measurement, metric, share } from './examples.ts';

const mean = { kind: 'mean', mean: 4.2, sd: 0.8, n: 25 } as const;
const ofMeans = metric({ scale: { kind: 'mean', min: 1, max: 5 } });

describe('the estimate of a measurement', () => {
  it('has an interval for a random sample and for everyone asked', () => {
    for (const sampling of ['random', 'everyone'] as const) {
      const certainty = certaintyOf({ sampling });
      assert.ok(certainty.kind === 'interval');
      assertInterval(certainty, 0.67, 0.888, 0.0005);
    }
  });

  it('takes the size of the target group into account', () => {
    const certainty = certaintyOf({ targetGroupSize: 200 });
    assert.ok(certainty.kind === 'interval');
    assertInterval(certainty, 0.689, 0.879, 0.0005);
  });

  it('is exact when everyone answered or everything was counted', () => {
    assert.deepEqual(certaintyOf({ targetGroupSize: 50 }), {
      kind: 'exact',
      why: 'everyoneAnswered',
    });
    assert.deepEqual(certaintyOf({ sampling: null }, metric({ method: 'system' })), {
      kind: 'exact',
      why: 'countedAll',
    });
  });

  it('bears no interval when the respondents chose themselves or nobody knows how', () => {
    assert.deepEqual(certaintyOf({ sampling: 'selfSelected', targetGroupSize: 50 }), {
      kind: 'unknown',
      why: 'selfSelected',
    });
    assert.deepEqual(certaintyOf({ sampling: null }), { kind: 'unknown', why: 'samplingUnknown' });
  });

  it('bears no interval without a spread', () => {
    const unknown = (why: string): unknown => ({ kind: 'unknown', why });
    assert.deepEqual(
      certaintyOf({ figure: { ...mean, sd: null } }, ofMeans),
      unknown('spreadNotGiven'),
    );
    assert.deepEqual(certaintyOf({ figure: { ...mean, sd: 0 } }, ofMeans), unknown('allAlike'));
    const promoters = { kind: 'nps', promoters: 20, passives: 0, detractors: 0 } as const;
    assert.deepEqual(
      certaintyOf({ figure: promoters }, metric({ scale: { kind: 'nps' } })),
      unknown('allAlike'),
    );
  });

  it('keeps the interval of a mean on its scale', () => {
    const certainty = certaintyOf({ figure: { ...mean, mean: 4.9 } }, ofMeans);
    assert.ok(certainty.kind === 'interval');
    assert.equal(certainty.high, 5);
  });

  it('ignores a target group smaller than its answers, which must be a slip', () => {
    assert.deepEqual(certaintyOf({ targetGroupSize: 20 }), certaintyOf({}));
  });

  it('carries no number at all below five answers', () => {
    assert.deepEqual(estimateOf(measurement({ figure: share(4, 4) }), metric()), {
      kind: 'tooFewToShow',
    });
    assert.equal(estimateOf(measurement({ figure: share(4, 5) }), metric()).kind, 'value');
  });

  it('hides a small survey also when its sampling was not recorded', () => {
    const small = measurement({ figure: share(3, 4), sampling: null });
    assert.equal(estimateOf(small, metric()).kind, 'tooFewToShow');
    // Answers that nobody has counted may be of a few.
    const uncounted = measurement({ figure: { kind: 'amount', value: 8, n: null } });
    const ofMinutes = metric({ scale: { kind: 'amount', unit: 'min', decimals: 1 } });
    assert.equal(estimateOf(uncounted, ofMinutes).kind, 'tooFewToShow');
  });

  it('shows few events that were counted: there is nobody to tell apart', () => {
    const counted = measurement({ figure: share(3, 4), sampling: null });
    assert.equal(estimateOf(counted, metric({ method: 'count' })).kind, 'value');
  });

  it('tells an empty one apart from zero', () => {
    assert.deepEqual(estimateOf(measurement({ figure: null }), metric()), { kind: 'notMeasured' });
    const zero = estimateOf(measurement({ figure: share(0, 50) }), metric());
    assert.ok(zero.kind === 'value' && zero.value === 0);
    const noEvents = measurement({ figure: share(0, 0), sampling: null });
    assert.deepEqual(estimateOf(noEvents, metric({ method: 'count' })), { kind: 'notMeasured' });
  });
});

function certaintyOf(changes: Partial<Measurement>, of: Metric = metric()): Certainty {
  const estimate = estimateOf(measurement(changes), of);
  assert.ok(estimate.kind === 'value');
  return estimate.certainty;
}
