import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkMeasurement } from '../../../bot/domain/metric/checkMeasurement.ts';
import { countableAnswers, figureOfCounts } from '../../../bot/domain/metric/distribution.ts';
import type { Scale } from '../../../bot/domain/metric/metric.ts';
import { measurement } from './examples.ts';

const oneToFive: Scale = { kind: 'mean', min: 1, max: 5 };

/** The textbook's way: every answer by itself. */
function ofAnswers(answers: readonly number[]): { mean: number; sd: number } {
  const mean = answers.reduce((sum, each) => sum + each, 0) / answers.length;
  const squares = answers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (answers.length - 1)) };
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${String(actual)} is not ${String(expected)}`);
}

describe('distribution of answers', () => {
  it('gives mean and standard deviation: 1 2 3 4 5 of 15 answers', () => {
    const figure = figureOfCounts(oneToFive, [1, 2, 3, 4, 5]);
    assert.ok(figure.kind === 'mean' && figure.sd !== null);
    assert.equal(figure.n, 15);
    near(figure.mean, 55 / 15);
    near(figure.sd, Math.sqrt((225 - 15 * (55 / 15) ** 2) / 14));
  });

  it('groups 0–10 into promoters, passives and detractors', () => {
    const counts = [1, 0, 0, 0, 0, 2, 3, 4, 5, 6, 7];
    const expected = { kind: 'nps', promoters: 13, passives: 9, detractors: 6 };
    assert.deepEqual(figureOfCounts({ kind: 'nps' }, counts), expected);
  });

  it('knows no spread of a single answer', () => {
    const figure = figureOfCounts(oneToFive, [0, 0, 0, 1, 0]);
    assert.deepEqual(figure, { kind: 'mean', mean: 4, sd: null, n: 1 });
  });

  it('counts only what can be counted', () => {
    assert.deepEqual(countableAnswers({ kind: 'share' }), []);
    assert.deepEqual(countableAnswers({ kind: 'amount', unit: 'min', decimals: 1 }), []);
    assert.deepEqual(countableAnswers({ kind: 'mean', min: 0, max: 100 }), []);
    assert.deepEqual(countableAnswers({ kind: 'mean', min: 1.5, max: 5 }), []);
    assert.equal(countableAnswers({ kind: 'mean', min: 0, max: 10 }).length, 11);
    assert.throws(() => figureOfCounts(oneToFive, [1, 2, 3]), RangeError);
  });

  it('is what the answers one by one would give, and always a measurement that may be stored', () => {
    const scales = fc.record({
      min: fc.integer({ min: -5, max: 5 }),
      width: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(
        scales.chain(({ min, width }) =>
          fc.record({
            scale: fc.constant({ kind: 'mean', min, max: min + width } as const),
            counts: fc
              .array(fc.integer({ min: 0, max: 60 }), {
                minLength: width + 1,
                maxLength: width + 1,
              })
              .filter((counts) => counts.reduce((sum, each) => sum + each, 0) >= 2),
          }),
        ),
        ({ scale, counts }) => {
          const figure = figureOfCounts(scale, counts);
          assert.ok(figure.kind === 'mean' && figure.sd !== null);
          const each = counts.flatMap((count, index) =>
            Array<number>(count).fill(scale.min + index),
          );
          const expected = ofAnswers(each);
          near(figure.mean, expected.mean);
          near(figure.sd, expected.sd);
          const faults = checkMeasurement(
            { method: 'survey', scale },
            measurement({ figure }),
            '2026-06-01',
            [],
          );
          assert.deepEqual(faults, []);
        },
      ),
    );
  });
});
