import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCounted } from '../../../bot/domain/feedback/counted.ts';
import {
  feedbackKinds,
  feedbackStates,
  receivingChannels,
  type Feedback,
} from '../../../bot/domain/feedback/feedback.ts';
import type { FeedbackCounts } from '../../../bot/domain/ports/feedbackStore.ts';
import { histogramOf, joined, typicalTimes } from '../../../bot/domain/statistics/quantile.ts';
import {
  changedCounts,
  countChanges,
  emptyCounts,
  type CountChange,
} from '../../../bot/storage/feedback/tally.ts';
import { feedbackWith, monday } from '../support/sampleFeedback.ts';

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
      crossed: {
        ...empty.crossed,
        kindsByChannel: { counter: { criticism: 1 } },
        kindsByStage: { visit: { criticism: 1 } },
      },
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

  it('knows no day to keep where no answer was owed, and still how long it took', () => {
    const praise = { ...fresh, answerBy: null };
    const answeredAt = '2026-11-24T08:00:00.000Z';
    const [change] = countChanges(praise, { ...praise, answeredAt, answeredAfter: 1 });
    assert.ok(change);
    const counts = changedCounts(null, { ...change, minus: null });
    assert.deepEqual([counts.answeredOnTime, counts.answeredLate], [0, 0]);
    assert.deepEqual(counts.crossed?.answeredAfter, { 1: 1 });
  });

  it('counts apart what was answered before handling times were noted down', () => {
    const before = { ...fresh, answeredAt: '2026-11-24T08:00:00.000Z', answeredAfter: null };
    const [logged] = countChanges(null, before);
    const [reopened] = countChanges(before, { ...before, answeredAt: null });
    assert.ok(logged && reopened);
    const counts = changedCounts(null, logged);
    assert.equal(counts.crossed?.answeredUntimed, 1);
    assert.deepEqual(counts.crossed.answeredAfter, {});
    assert.equal(changedCounts(counts, reopened).crossed?.answeredUntimed, 0);
  });

  it('crosses nothing in a row of an earlier version, which holds what cannot be told apart', () => {
    const [change] = countChanges(null, fresh);
    assert.ok(change);
    const old = { ...empty, byKind: { ...empty.byKind, praise: 3 }, crossed: null };
    const counts = changedCounts(old, change);
    assert.equal(counts.crossed, null);
    assert.deepEqual(counts.byKind, { ...old.byKind, criticism: 1 });
  });

  it('is after any history of changes, in any order, what the items say', () => {
    const given = fc.record({
      kind: fc.constantFrom(...feedbackKinds),
      receivedThrough: fc.constantFrom(...receivingChannels),
      unitId: fc.constantFrom('library', 'pool'),
      stageId: fc.option(fc.constantFrom('visit', 'constructor')),
      receivedOn: fc.constantFrom('2026-10-31', '2026-11-15'),
      state: fc.constantFrom(...feedbackStates),
      answeredAt: fc.option(fc.constantFrom(monday, '2026-12-24T12:00:00.000Z')),
      answeredAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    });
    const history = fc.record({ id: fc.constantFrom('a', 'b', 'c'), given });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 20 }), (changes) => {
        const items = new Map<string, Feedback>();
        const rows = new Map<string, FeedbackCounts>();
        for (const { id, given: part } of changes) {
          const before = items.get(id) ?? null;
          const after = feedbackWith({ ...before, ...part, id });
          apply(rows, countChanges(before, after));
          items.set(id, after);
        }
        const recount = new Map<string, FeedbackCounts>();
        for (const item of [...items.values()].reverse()) apply(recount, countChanges(null, item));
        assert.deepEqual(filled(rows), filled(recount));
        const timed = [...items.values()].filter(
          (item) => isCounted(item) && item.answeredAt !== null,
        );
        assert.deepEqual(
          typicalTimes(joined([...rows.values()].map(timesIn))),
          typicalTimes(histogramOf(timed.flatMap(({ answeredAfter }) => answeredAfter ?? []))),
        );
      }),
    );
  });
});

function apply(rows: Map<string, FeedbackCounts>, changes: readonly CountChange[]): void {
  for (const change of changes) {
    const place = `${change.month} ${change.unitId}`;
    rows.set(place, changedCounts(rows.get(place) ?? null, change));
  }
}

/** Rows that count something: one that has come down to nothing stands for none. */
function filled(rows: ReadonlyMap<string, FeedbackCounts>): ReadonlyMap<string, FeedbackCounts> {
  return new Map([...rows].filter(([, { byKind }]) => Object.values(byKind).some((n) => n > 0)));
}

function timesIn({ crossed }: FeedbackCounts): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(crossed?.answeredAfter ?? {}).map(([days, n]) => [Number(days), n]),
  );
}
