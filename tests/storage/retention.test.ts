import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeedbackCounts } from '../../bot/domain/ports/feedbackStore.ts';
import { feedbackKinds } from '../../bot/domain/feedback/feedback.ts';
import { checkProjections } from '../../bot/domain/useCases/checkProjections.ts';
import { purgeDue } from '../../bot/domain/useCases/purgeDue.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import type { Hooks } from '../support/around.ts';
import { TableHand } from '../support/tableHand.ts';
import { testStore } from '../support/testStore.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { feedbackWith, logging, moving, storedFeedback } from './support/sampleFeedback.ts';

const contact = { name: 'Kaisa', phone: '050 000 0000', email: null };
const at = '2026-11-23T08:00:00.000Z';
const day = '2026-11-23';
const periods = { contactDays: 30, feedbackTextMonths: 24 };

async function logClosed(
  { feedback: store }: Storage,
  id: string,
  { receivedOn = '2026-09-01', closedAt = '2026-10-24T09:00:00.000Z' } = {},
): Promise<void> {
  assert.equal(
    await store.commit(logging(feedbackWith({ id, receivedOn }), { contact })),
    'committed',
  );
  const closing = { outcome: 'answered', explanation: 'Why', learned: 'What', closedAt } as const;
  const close = moving(
    await storedFeedback(store, id),
    'close',
    { state: 'closed', answeredAt: closedAt, closing },
    { note: 'What' },
  );
  assert.equal(await store.commit(close), 'committed');
}

const purge = ({ feedback: feedbacks, retention }: Storage, more: object = {}) =>
  purgeDue({ feedbacks, retention }, { day, at, periods, ...more });

const differences = async ({ feedback: feedbacks, projections }: Storage, repair = false) =>
  (await checkProjections({ feedbacks, projections }, { repair })).found.map(({ key }) => key);

/** Lets through so many transactions, and no more. */
function endingAfter(transactions: number): Hooks {
  let left = transactions;
  return {
    write: (ask) => {
      if (left === 0) return Promise.reject(new Error('the process has ended'));
      left -= 1;
      return ask();
    },
  };
}

describe('removing what was kept long enough', () => {
  it('removes contact details after their days, and nothing else', async () => {
    const { storage } = await openTestStorage();
    await logClosed(storage, 'due');
    await logClosed(storage, 'later', { closedAt: '2026-10-25T09:00:00.000Z' });
    assert.deepEqual(await purge(storage), {
      removals: [{ reference: 'R-due', kind: 'contact' }],
      isMore: false,
    });
    const { feedback } = storage;
    assert.equal(await feedback.contact('due'), null);
    assert.deepEqual(await feedback.contact('later'), contact);
    const { text, closing } = (await storedFeedback(feedback, 'due')).value;
    assert.deepEqual([text, closing?.learned], [feedbackWith({ id: 'due' }).text, 'What']);
    assert.deepEqual(
      (await feedback.trail('due')).map(({ by, what, note }) => [by, what, note]),
      [
        ['aino', 'log', null],
        ['aino', 'close', 'What'],
        ['system', 'removeContact', null],
      ],
    );
  });

  it('removes every word after the months: text, copies, closing and notes', async () => {
    const { storage, again } = await openTestStorage();
    await logClosed(storage, 'old', { receivedOn: '2024-11-23' });
    assert.deepEqual((await purge(storage)).removals, [{ reference: 'R-old', kind: 'content' }]);
    const { feedback } = (await again()).storage;
    const { text, closing, state } = (await storedFeedback(feedback, 'old')).value;
    assert.deepEqual(
      [text, closing?.explanation, closing?.learned, closing?.outcome, state],
      [null, '', null, 'answered', 'closed'],
    );
    assert.equal(await feedback.contact('old'), null);
    assert.deepEqual((await feedback.loggedBy('aino', 5))[0]?.text, null);
    assert.deepEqual(
      (await feedback.trail('old')).map(({ what, note }) => [what, note]),
      [
        ['log', null],
        ['close', null],
        ['removeContent', null],
      ],
    );
    assert.deepEqual(
      (await storage.ledgers.feedback.outdated(5)).map(({ value }) => value.subject.id),
      ['old'],
    );
    assert.deepEqual(await differences(storage), []);
  });

  it('leaves no word written since then where the feedback is withdrawn', async () => {
    const { storage } = await openTestStorage();
    await logClosed(storage, 'old', { receivedOn: '2024-11-23' });
    await purge(storage);
    const { feedback } = storage;
    const reopened = { state: 'inHandling', closing: null, answeredAt: null } as const;
    for (const [what, changes, note] of [
      ['reopen', reopened, 'Asked again'],
      ['answer', { state: 'answered' }, 'What was answered'],
      ['withdraw', { state: 'withdrawn' }, 'Logged twice'],
    ] as const) {
      const before = await storedFeedback(feedback, 'old');
      assert.equal(await feedback.commit(moving(before, what, changes, { note })), 'committed');
    }
    assert.deepEqual(
      (await feedback.trail('old')).map(({ what, note }) => [what, note]),
      [
        ['log', null],
        ['close', null],
        ['removeContent', null],
        ['reopen', null],
        ['answer', null],
        ['withdraw', 'Logged twice'],
      ],
    );
  });

  it('takes the first line of praise out of the queue, where it stays', async () => {
    const { storage } = await openTestStorage();
    const praise = { kind: 'praise', takeBy: null, answerBy: null } as const;
    await storage.feedback.commit(
      logging(feedbackWith({ id: 'praise', ...praise, receivedOn: '2024-11-01' })),
    );
    await purge(storage);
    assert.deepEqual(
      (await storage.feedback.queue(['library'])).map(({ id, firstLine }) => [id, firstLine]),
      [['praise', '']],
    );
  });

  it('leaves the contact details of a matter that was reopened', async () => {
    const { storage } = await openTestStorage();
    await logClosed(storage, 'reopened');
    const { feedback } = storage;
    const reopen = moving(await storedFeedback(feedback, 'reopened'), 'reopen', {
      ...{ state: 'inHandling', closing: null, answeredAt: null },
    });
    await feedback.commit(reopen);
    assert.deepEqual((await purge(storage)).removals, []);
    assert.deepEqual(await feedback.contact('reopened'), contact);
  });

  it('tells in a dry run what is due, and changes nothing', async () => {
    const { storage, requests } = await openTestStorage();
    await logClosed(storage, 'due');
    await logClosed(storage, 'old', { receivedOn: '2024-01-01' });
    requests.start();
    const { removals } = await purge(storage, { dryRun: true });
    assert.deepEqual(removals, [
      { reference: 'R-old', kind: 'content' },
      { reference: 'R-due', kind: 'contact' },
    ]);
    assert.deepEqual(requests.counted.transactions, 0);
    assert.deepEqual(await storage.feedback.contact('due'), contact);
  });

  it('reads what is due and nothing beside it', async () => {
    const { storage, requests } = await openTestStorage();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        logClosed(storage, `young-${String(index)}`, { closedAt: '2026-11-20T09:00:00.000Z' }),
      ),
    );
    await logClosed(storage, 'due');
    requests.start();
    await purge(storage);
    // The two lists, what was cut off and the one that is due; its removal is one transaction.
    assert.deepEqual(requests.counted, { reads: 4, transactions: 1 });
  });

  it('removes each thing once where two instances do it at the same time', async () => {
    const { storage, again } = await openTestStorage();
    await Promise.all(['a', 'b', 'c'].map((id) => logClosed(storage, id)));
    const other = await again();
    const runs = await Promise.all([purge(storage), purge(other.storage)]);
    assert.equal(runs.flatMap(({ removals }) => removals).length, 3);
    for (const id of ['a', 'b', 'c']) {
      const removals = (await storage.feedback.trail(id)).filter(({ by }) => by === 'system');
      assert.equal(removals.length, 1, id);
    }
  });

  it('finds what an earlier version stored, once the store has been repaired', async () => {
    const store = await testStore();
    const storage = await openStorage(store);
    await logClosed(storage, 'old', { receivedOn: '2024-01-01' });
    const keys = ['heldContact|2026-10-24|old', 'heldContent|2024-01-01|old'];
    const rows = await TableHand.in(store, 'Feedback', 'feedback');
    for (const key of keys) await rows.remove(key);
    assert.deepEqual((await purge(storage)).removals, []);
    assert.deepEqual((await differences(storage, true)).toSorted(), keys);
    assert.deepEqual((await purge(storage)).removals, [{ reference: 'R-old', kind: 'content' }]);
  });

  it('changes no count', async () => {
    const closing = fc.record({
      kind: fc.constantFrom(...feedbackKinds),
      receivedOn: fc.constantFrom('2024-05-02', '2024-11-23', '2024-12-01', '2026-11-02'),
      closedAt: fc.constantFrom(null, '2026-09-30T09:00:00.000Z', '2026-11-20T09:00:00.000Z'),
      answerBy: fc.constantFrom(null, '2026-10-01'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(closing, { minLength: 1, maxLength: 8 }), async (matters) => {
        const { storage } = await openTestStorage();
        const { feedback } = storage;
        for (const [index, { kind, receivedOn, closedAt, answerBy }] of matters.entries()) {
          const id = `f-${String(index)}`;
          const given = { id, kind, receivedOn, answerBy, takeBy: answerBy };
          await feedback.commit(logging(feedbackWith(given), { contact }));
          if (closedAt === null) continue;
          await feedback.commit(
            moving(await storedFeedback(feedback, id), 'close', {
              ...{ state: 'closed', answeredAt: closedAt },
              closing: { outcome: 'answered', explanation: '', learned: null, closedAt },
            }),
          );
        }
        const counts = (): Promise<readonly FeedbackCounts[]> =>
          feedback.counts('2020-01', '2030-12');
        const before = await counts();
        await purge(storage);
        assert.deepEqual(await counts(), before);
        assert.deepEqual(await differences(storage), []);
      }),
      { numRuns: 10 },
    );
  }).timeout(30_000);

  it('ends the removal of a long trail whose process did not', async () => {
    const { storage, again } = await openTestStorage();
    const { feedback } = storage;
    await feedback.commit(logging(feedbackWith({ id: 'long' })));
    for (let move = 0; move < 110; move += 1) {
      const note = { note: 'words of the customer' };
      await feedback.commit(moving(await storedFeedback(feedback, 'long'), 'note', {}, note));
    }
    const withdrawal = moving(await storedFeedback(feedback, 'long'), 'withdraw', {
      state: 'withdrawn',
    });
    const ending = await again({ hooks: [endingAfter(1)] });
    await assert.rejects(ending.storage.feedback.commit(withdrawal));
    const notes = async () =>
      (await feedback.trail('long')).filter(({ note }) => note?.includes('customer') === true);
    assert.ok((await notes()).length > 0, 'some were left behind');
    await purge(storage, { dryRun: true });
    assert.ok((await notes()).length > 0, 'a look at what is due changes nothing');
    await purge(storage);
    assert.deepEqual(await notes(), []);
  });
});
