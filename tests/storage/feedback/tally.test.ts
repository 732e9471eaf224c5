import assert from 'node:assert/strict';
import { changedCounts, countChanges, emptyCounts } from '../../../bot/storage/feedback/tally.ts';
import { feedbackWith } from '../support/sampleFeedback.ts';

const fresh = feedbackWith({ id: 'f1' });
const empty = emptyCounts('library', '2026-11');

describe('tally of feedbacks', () => {
  it('adds a new feedback where it was received', () => {
    const [change, ...none] = countChanges(null, fresh);
    assert.ok(change);
    assert.deepEqual(none, []);
    assert.deepEqual(changedCounts(null, change), {
      ...empty,
      byKind: { ...empty.byKind, criticism: 1 },
      byChannel: { counter: 1 },
      byStage: { visit: 1 },
    });
  });

  it('has nothing to count when a feedback is taken', () => {
    assert.deepEqual(countChanges(fresh, { ...fresh, state: 'inHandling' }), []);
  });

  it('moves a transferred feedback from one unit’s counts to the other’s', () => {
    const moved = { ...fresh, unitId: 'pool' };
    const changes = countChanges(fresh, moved);
    assert.deepEqual(
      changes.map(({ unitId, minus, plus }) => [unitId, minus?.id ?? null, plus?.id ?? null]),
      [
        ['library', 'f1', null],
        ['pool', null, 'f1'],
      ],
    );
  });

  it('takes back what is withdrawn or was no feedback', () => {
    for (const state of ['withdrawn', 'passedToRegistry'] as const) {
      const [logged] = countChanges(null, fresh);
      const [gone] = countChanges(fresh, { ...fresh, state, text: null });
      assert.ok(logged && gone);
      assert.deepEqual(changedCounts(changedCounts(null, logged), gone), empty);
    }
  });

  it('counts an answer by the day it has in Helsinki', () => {
    const timing = (answeredAt: string): readonly number[] => {
      const [change] = countChanges(fresh, { ...fresh, state: 'answered', answeredAt });
      assert.ok(change);
      const counts = changedCounts(empty, { ...change, minus: null });
      return [counts.answeredOnTime, counts.answeredLate];
    };
    assert.deepEqual(timing('2026-11-30T21:59:59.999Z'), [1, 0]);
    assert.deepEqual(timing('2026-11-30T22:00:00.000Z'), [0, 1]);
  });

  it('does not time what no answer was owed for', () => {
    const praise = { ...fresh, answerBy: null };
    assert.deepEqual(
      countChanges(praise, { ...praise, answeredAt: '2026-11-24T08:00:00.000Z' }),
      [],
    );
  });
});
