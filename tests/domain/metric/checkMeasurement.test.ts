import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkMeasurement } from '../../../bot/domain/metric/checkMeasurement.ts';
import type { Figure, Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { measurement, metric, share } from './examples.ts';

const today = '2026-04-15';
const ofMeans = metric({ scale: { kind: 'mean', min: 1, max: 5 } });

describe('checking a measurement', () => {
  it('finds nothing wrong with a good one', () => {
    assert.deepEqual(faultsOf({ sample: 150, targetGroupSize: 1000, undeliverable: 3 }), []);
    assert.deepEqual(faultsOf({ sample: 50, targetGroupSize: 50 }), []);
    assert.deepEqual(faultsOf({ figure: null, comment: 'The counter was closed' }), []);
  });

  it('finds what is wrong with the period', () => {
    assert.deepEqual(faultsOf({ from: '2026-03-31', to: '2026-01-01' }), ['periodReversed']);
    assert.deepEqual(faultsOf({ to: '2026-04-16' }), ['periodNotEnded']);
    assert.deepEqual(faultsOf({ from: '2026-02-30' }), ['notADate']);
  });

  it('wants a figure of the scale, or a word on why there is none', () => {
    assert.deepEqual(faultsOf({ figure: null, comment: ' ' }), ['explanationMissing']);
    assert.deepEqual(faultsOf({}, ofMeans), ['wrongKindOfFigure']);
  });

  it('finds counts that do not fit one another', () => {
    assert.deepEqual(faultsOf({ figure: share(51, 50) }), ['successesAboveResponses']);
    assert.deepEqual(faultsOf({ sample: 49 }), ['responsesAboveSample']);
    assert.deepEqual(faultsOf({ sample: 60, undeliverable: 11 }), ['responsesAboveSample']);
    assert.deepEqual(faultsOf({ sample: 60, notEligible: 61 }), ['excludedAboveSample']);
    assert.deepEqual(faultsOf({ undeliverable: 1 }), ['excludedAboveSample']);
    assert.deepEqual(faultsOf({ sample: 60, targetGroupSize: 59 }), ['sampleAboveTargetGroup']);
    assert.deepEqual(faultsOf({ targetGroupSize: 49 }), ['responsesAboveTargetGroup']);
    assert.deepEqual(faultsOf({ figure: share(0, 0) }), ['nobodyAnswered']);
  });

  it('finds what is no count', () => {
    for (const wrong of [-1, 1.5, Number.NaN, Infinity]) {
      assert.deepEqual(faultsOf({ sample: wrong }), ['notACount']);
    }
    assert.deepEqual(faultsOf({ figure: share(-1, 50) }), ['notACount']);
  });

  it('finds values off the scale and spreads that no answers have', () => {
    assert.deepEqual(meanFaults(5.1, 0.5), ['valueOffScale']);
    assert.deepEqual(meanFaults(0.9, null), ['valueOffScale']);
    assert.deepEqual(meanFaults(Number.NaN, 0.5), ['notANumber']);
    assert.deepEqual(meanFaults(4.2, -0.1), ['notANumber']);
    assert.deepEqual(meanFaults(3, 2.1), ['spreadImpossible']);
    assert.deepEqual(meanFaults(4.2, 0.8), []);
    const amount: Figure = { kind: 'amount', value: Infinity, n: null };
    const ofMinutes = metric({ scale: { kind: 'amount', unit: 'min', decimals: 1 } });
    assert.deepEqual(faultsOf({ figure: { ...amount, n: 40 } }, ofMinutes), ['notANumber']);
  });

  it('asks how many have answered where people were asked, and nobody where events were', () => {
    const figure = { kind: 'amount', value: 8, n: null } as const;
    const minutes = { kind: 'amount', unit: 'min', decimals: 1 } as const;
    assert.deepEqual(faultsOf({ figure }, metric({ scale: minutes })), ['notACount']);
    const ofSystem = metric({ scale: minutes, method: 'system' });
    assert.deepEqual(faultsOf({ figure, sampling: null }, ofSystem), []);
  });

  it('allows for the rounding of a mean that was typed in', () => {
    // Of the answers 1, 5 and 5: mean 3.667, standard deviation 2.309.
    assert.deepEqual(meanFaults(3.7, 2.309, 3), []);
    assert.deepEqual(meanFaults(3.8, 2.309, 3), ['spreadImpossible']);
  });

  it('accepts the mean and spread of any real answers, also when rounded', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(answers, (values) => {
        const n = values.length;
        const exact = values.reduce((sum, value) => sum + value, 0) / n;
        const squares = values.reduce((sum, value) => sum + (value - exact) ** 2, 0);
        const rounded = Math.round(exact * 10) / 10;
        assert.deepEqual(meanFaults(rounded, Math.sqrt(squares / (n - 1)), n), []);
      }),
    );
  });

  it('wants to know how those asked were chosen', () => {
    assert.deepEqual(faultsOf({ sampling: null }), ['samplingMissing']);
    assert.deepEqual(faultsOf({ sampling: null }, metric({ method: 'count' })), []);
  });

  it('refuses a period that overlaps another result of people’s answers', () => {
    const quarter = measurement({ from: '2026-01-01', to: '2026-03-31' });
    const overlapping = (from: string, to: string, of: Metric = metric(), known = quarter) => {
      const sampling = of.method === 'survey' ? known.sampling : null;
      const entered = measurement({ from, to, sampling });
      return checkMeasurement(of, entered, today, [{ ...known, sampling }]);
    };
    assert.deepEqual(overlapping('2026-03-01', '2026-04-14'), [
      { kind: 'overlapsMeasured', from: '2026-01-01', to: '2026-03-31' },
    ]);
    assert.equal(overlapping('2026-01-01', '2026-02-28').length, 1, 'a part of it');
    assert.equal(overlapping('2025-07-01', '2026-04-14').length, 1, 'more than it');
    assert.deepEqual(overlapping('2026-01-01', '2026-03-31'), [], 'a correction');
    assert.deepEqual(overlapping('2026-04-01', '2026-04-14'), []);
    const explained = { ...quarter, figure: null, comment: 'Ei mitattu' };
    assert.deepEqual(overlapping('2026-03-01', '2026-04-14', metric(), explained), []);
    const counted = metric({ method: 'count' });
    assert.deepEqual(overlapping('2025-04-01', '2026-04-14', counted), [], 'nobody was asked');
  });

  it('tells all faults at once', () => {
    assert.deepEqual(
      faultsOf({ from: '2026-03-31', to: '2026-01-01', figure: share(51, 50), sampling: null }),
      ['periodReversed', 'successesAboveResponses', 'samplingMissing'],
    );
  });
});

function faultsOf(changes: Partial<Measurement>, of: Metric = metric()): readonly string[] {
  return checkMeasurement(of, measurement(changes), today, []).map(({ kind }) => kind);
}

function meanFaults(mean: number, sd: number | null, n = 25): readonly string[] {
  return faultsOf({ figure: { kind: 'mean', mean, sd, n } }, ofMeans);
}
