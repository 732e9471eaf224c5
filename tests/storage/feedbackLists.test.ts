import assert from 'node:assert/strict';
import type { FeedbackStore } from '../../bot/domain/ports/feedbackStore.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { feedbackWith, logging } from './support/sampleFeedback.ts';

describe('lists and counts of feedbacks', () => {
  let store: FeedbackStore;

  before(async () => {
    store = (await openTestStorage()).storage.feedback;
  });

  it('reads what is due until a day and the units’ queues by day', async () => {
    const on = (id: string, unitId: string, takeBy: string | null) =>
      store.commit(logging(feedbackWith({ id, unitId, takeBy, loggedBy: 'q' })));
    await on('q1', 'pool', '2031-01-03');
    await on('q2', 'hall', '2031-01-02');
    await on('q3', 'pool', null);
    await on('q4', 'gym', '2031-01-01');

    const due = await store.due('2031-01-02');
    assert.deepEqual(
      due.filter(({ id }) => id.startsWith('q')).map(({ id }) => id),
      ['q4', 'q2'],
    );
    const queue = await store.queue(['pool', 'hall', 'nowhere', 'pool']);
    assert.deepEqual(
      queue.map(({ id }) => id),
      ['q2', 'q1', 'q3'],
    );
    assert.deepEqual(queue[1], {
      id: 'q1',
      reference: 'R-q1',
      unitId: 'pool',
      kind: 'criticism',
      state: 'new',
      dueOn: '2031-01-03',
      answerBy: '2026-11-30',
      receivedOn: '2026-11-23',
      firstLine: 'The queue was long and nobody said why.',
      handlerId: null,
      transfers: 0,
    });
  });

  it('lists what a person has logged, newest first', async () => {
    for (const [id, loggedAt] of [
      ['l1', '2026-11-01T08:00:00.000Z'],
      ['l2', '2026-11-03T08:00:00.000Z'],
      ['l3', '2026-11-02T08:00:00.000Z'],
    ] as const) {
      await store.commit(logging(feedbackWith({ id, loggedAt, loggedBy: 'lister' })));
    }
    assert.deepEqual(
      (await store.loggedBy('lister', 2)).map(({ id }) => id),
      ['l2', 'l3'],
    );
  });

  it('counts the months asked for', async () => {
    for (const [id, receivedOn] of [
      ['m1', '2030-01-31'],
      ['m2', '2030-02-01'],
      ['m3', '2030-03-01'],
    ] as const) {
      await store.commit(logging(feedbackWith({ id, receivedOn, unitId: 'month' })));
    }
    const counts = await store.counts('2030-01', '2030-02');
    const one = {
      unitId: 'month',
      byKind: { praise: 0, criticism: 1, idea: 0, question: 0 },
      byChannel: { counter: 1 },
      byStage: { visit: 1 },
      answeredOnTime: 0,
      answeredLate: 0,
      crossed: {
        kindsByChannel: { counter: { criticism: 1 } },
        kindsByStage: { visit: { criticism: 1 } },
        answeredAfter: {},
        answeredUntimed: 0,
      },
    };
    assert.deepEqual(counts, [
      { ...one, month: '2030-01' },
      { ...one, month: '2030-02' },
    ]);
  });

  it('gives what units have received, the newest receipt first, as far as asked for', async () => {
    // To be taken first: what counts is the day to answer.
    const days = { takeBy: '2030-06-04', answerBy: '2030-06-05' };
    for (const [id, receivedOn, given] of [
      ['r1', '2030-05-01', { unitId: 'here', kind: 'praise' }],
      ['r2', '2030-06-02', { unitId: 'here', stageId: null }],
      ['r3', '2030-06-01', { unitId: 'there' }],
      ['r4', '2030-06-03', { unitId: 'here', receivedThrough: 'phone', ...days }],
      ['r5', '2030-06-03', { unitId: 'elsewhere' }],
      ['r6', '2030-06-04', { unitId: 'here', state: 'withdrawn' }],
    ] as const) {
      await store.commit(
        logging(feedbackWith({ takeBy: null, answerBy: null, id, receivedOn, ...given })),
      );
    }
    const ids = async (...asked: Parameters<FeedbackStore['received']>) =>
      (await store.received(...asked)).map(({ id }) => id);
    const units = ['here', 'there'];
    assert.deepEqual(await ids(units, '2030-01-01', {}, 10), ['r4', 'r2', 'r3', 'r1']);
    assert.deepEqual(await ids(units, '2030-06-01', {}, 2), ['r4', 'r2']);
    assert.deepEqual(await ids(units, '2030-01-01', { kind: 'praise' }, 10), ['r1']);
    assert.deepEqual(await ids(units, '2030-01-01', { stageId: null }, 10), ['r2']);
    assert.deepEqual(await ids(units, '2030-06-01', { stageId: 'visit' }, 10), ['r4', 'r3']);
    assert.deepEqual(await ids(units, '2030-01-01', { receivedThrough: 'phone' }, 10), ['r4']);
    assert.deepEqual(await ids(units, '2030-01-01', { missedBy: '2030-06-05' }, 10), []);
    assert.deepEqual(await ids(units, '2030-01-01', { missedBy: '2030-06-06' }, 10), ['r4']);
    assert.deepEqual(await ids([], '2030-01-01', {}, 10), []);
  });
});
