import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure, Scale } from '../../../bot/domain/metric/metric.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { presentLimits } from '../../../bot/http/presenters/presentLimits.ts';
import { createTranslators } from '../../../bot/wording/translator.ts';
import { metric, monthly, share } from '../../domain/metric/examples.ts';

const { fi } = createTranslators();
const today = '2027-01-15';

function limitsOf(scale: Scale, figures: readonly Figure[]) {
  const of = metric({ scale, cadence: 'monthly', method: 'system', targets: [] });
  return presentLimits(metricState(of, monthly(figures), today), fi);
}

describe('the limits of usual variation as they are shown', () => {
  it('end where the scale ends', () => {
    const shares = [92, 99, 93, 99, 92, 98, 93, 99, 94, 99, 92, 99];
    const { limits, text } = limitsOf(
      { kind: 'share' },
      shares.map((percent) => share(percent, 100)),
    );
    assert.equal(limits?.high, 1);
    assert.ok(limits.low < 0.92);
    assert.match(text, /100/u);
  });

  it('are no negative days where there have been none', () => {
    const scale = { kind: 'amount', unit: 'pv', decimals: 0 } as const;
    const days = [1, 6, 2, 6, 1, 5, 2, 6, 1, 6, 2, 6];
    const amounts = (values: readonly number[]) =>
      limitsOf(
        scale,
        values.map((value) => ({ kind: 'amount', value, n: 100 })),
      ).limits;
    assert.equal(amounts(days)?.low, 0);
    assert.ok(
      (amounts(days.map((value) => value - 3))?.low ?? 0) < 0,
      'where there have been some',
    );
  });

  it('hold their centre and lie within the scale, whatever was measured', () => {
    const series = fc.array(fc.integer({ min: 5, max: 100 }), { minLength: 12, maxLength: 24 });
    fc.assert(
      fc.property(series, (percents) => {
        const figures = percents.map((percent) => share(percent, 100));
        const { limits } = limitsOf({ kind: 'share' }, figures);
        assert.ok(limits);
        assert.ok(0 <= limits.low && limits.low <= limits.centre);
        assert.ok(limits.centre <= limits.high && limits.high <= 1);
      }),
    );
  });
});
