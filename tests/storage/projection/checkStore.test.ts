import assert from 'node:assert/strict';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { runCheck } from '../../../bot/cli/checkCommand.ts';
import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { checkProjections } from '../../../bot/domain/useCases/checkProjections.ts';
import { openStorage, type Storage } from '../../../bot/storage/openStorage.ts';
import type { Columns } from '../../../bot/storage/table/row.ts';
import { newestFirstPart } from '../../../bot/storage/table/rowKeys.ts';
import { TableHand } from '../../support/tableHand.ts';
import { testStore } from '../../support/testStore.ts';
import {
  feedbackWith,
  logging,
  monday,
  moving,
  storedFeedback,
} from '../support/sampleFeedback.ts';

/** A store of three feedbacks, and a hand in its table. */
async function opened(): Promise<{ storage: Storage; table: TableHand }> {
  const store = await testStore();
  const storage = await openStorage(store);
  for (const given of [
    { id: 'f-1' },
    { id: 'f-2', kind: 'praise', takeBy: null, answerBy: null, stageId: null },
    { id: 'f|3', unitId: 'pool', receivedThrough: 'phone' },
  ] as const) {
    assert.equal(await storage.feedback.commit(logging(feedbackWith(given))), 'committed');
  }
  const taken = moving(await storedFeedback(storage.feedback, 'f-1'), 'take', {
    state: 'inHandling',
    takenAt: '2026-11-24T07:00:00.000Z',
    handlerId: 'aino',
  });
  assert.equal(await storage.feedback.commit(taken), 'committed');
  return { storage, table: await TableHand.in(store, 'Feedback', 'feedback') };
}

async function spoil(table: TableHand): Promise<void> {
  await table.remove('due|2026-11-30|f-1');
  await table.remove('reference|R-f-2');
  await table.remove('counts|2026-11|pool');
  for (const [rowKey, row] of await table.all()) {
    const change = (columns: Columns) => table.amend(rowKey, columns);
    if (rowKey.startsWith('logged|') && rowKey.endsWith('|f-2')) {
      await change({ decision: '{}' });
    }
    if (rowKey === 'queue|library|2026-11-30|f-1') await change({ state: 'new' });
    if (rowKey === 'counts|2026-11|library') await change({ praise: 7 });
    if (rowKey.startsWith('received|library|') && rowKey.endsWith('|f-1')) {
      await change({ stageId: '' });
    }
    if (rowKey === 'due|2026-11-25|f=007c3') {
      await table.create('due|2026-11-20|f=007c3', row);
      await table.create('queue|library|2026-11-20|gone', row);
    }
  }
}

const spoilt = [
  'counts missing counts|2026-11|pool',
  'counts wrong counts|2026-11|library',
  'due missing due|2026-11-30|f-1',
  'due surplus due|2026-11-20|f=007c3',
  `logged wrong logged|aino|${newestFirstPart(monday)}|f-2`,
  'queue surplus queue|library|2026-11-20|gone',
  'queue wrong queue|library|2026-11-30|f-1',
  `received wrong received|library|${newestFirstPart('2026-11-23T00:00:00.000Z')}|f-1`,
  'reference missing reference|R-f-2',
];

async function check({ feedback: feedbacks, projections }: Storage, repair: boolean) {
  const { found, left, notCompared } = await checkProjections(
    { feedbacks, projections },
    { repair },
  );
  const told = (differences: typeof found): readonly string[] =>
    differences.map(({ kind, projection, key }) => `${projection} ${kind} ${key}`).toSorted();
  return { found: told(found), left: told(left), notCompared };
}

describe('the check of what is kept ready beside the feedbacks', () => {
  it('finds nothing where nobody had a hand in', async () => {
    const { storage } = await opened();
    assert.deepEqual(await check(storage, true), { found: [], left: [], notCompared: [] });
  });

  it('finds each row that is missing, wrong or surplus, and leaves it so', async () => {
    const { storage, table } = await opened();
    await spoil(table);
    const expected = { found: spoilt, left: spoilt, notCompared: [] };
    assert.deepEqual(await check(storage, false), expected);
    assert.deepEqual(await check(storage, false), expected, 'the first look changed nothing');
  });

  it('repairs what it finds, and changes no feedback by it', async () => {
    const { storage, table } = await opened();
    const ids = ['f-1', 'f-2', 'f|3'];
    const all = (): Promise<readonly Feedback[]> =>
      Promise.all(ids.map(async (id) => (await storedFeedback(storage.feedback, id)).value));
    const before = await all();
    const due = await storage.feedback.due('2026-12-31');
    const counts = await storage.feedback.counts('2026-01', '2026-12');
    await spoil(table);
    assert.deepEqual(await check(storage, true), { found: spoilt, left: [], notCompared: [] });
    assert.deepEqual(await all(), before);
    assert.deepEqual(await storage.feedback.due('2026-12-31'), due);
    assert.deepEqual(await storage.feedback.counts('2026-01', '2026-12'), counts);
    assert.equal((await storage.feedback.findByReference('R-f-2'))?.value.id, 'f-2');
  });

  it('crosses the counts of rows that an earlier version wrote', async () => {
    const { storage, table } = await opened();
    const before = await storage.feedback.counts('2026-01', '2026-12');
    const rowKey = 'counts|2026-11|library';
    const row = await table.columns(rowKey);
    const crossed = ['kindsByChannel', 'kindsByStage', 'answeredAfter', 'answeredUntimed'];
    const earlier = Object.entries(row).filter(([name]) => !crossed.includes(name));
    await table.replace(rowKey, Object.fromEntries(earlier));
    const [old] = await storage.feedback.counts('2026-11', '2026-11');
    assert.equal(old?.crossed, null, 'read, and known not to be crossed');
    const { found, left } = await check(storage, true);
    assert.deepEqual([found, left], [[`counts wrong ${rowKey}`], []]);
    assert.deepEqual(await storage.feedback.counts('2026-01', '2026-12'), before);
  });

  it('leaves a reference that names another feedback, and says so', async () => {
    const { storage, table } = await opened();
    const rowKey = 'reference|R-f-2';
    await table.amend(rowKey, { feedbackId: 'f-1' });
    const { left } = await check(storage, true);
    assert.deepEqual(left, [`reference wrong ${rowKey}`]);
  });

  it('finds items and lines of trails that were lost, which nothing can bring back', async () => {
    const { storage, table } = await opened();
    const lost = [...(await table.all()).keys()].filter((key) => /\bf-2\b/.test(key));
    for (const key of lost.filter((each) => !each.startsWith('event|'))) await table.remove(key);
    await table.remove('event|f-1|000002');
    const { left } = await check(storage, true);
    assert.deepEqual(left, ['event missing event|f-1|000002', 'item missing item|f-2']);
  });

  it('takes no change of others for a difference', async () => {
    const { storage } = await opened();
    const { feedback: feedbacks, projections } = storage;
    let changes = 0;
    // While it reads the feedbacks somebody logs one and somebody moves one, twice over.
    const busy = async function* (): AsyncIterable<Feedback> {
      for await (const each of feedbacks.all()) yield each;
      changes += 1;
      if (changes > 2) return;
      const next = feedbackWith({ id: `new-${String(changes)}` });
      assert.equal(await feedbacks.commit(logging(next)), 'committed');
      const move = moving(await storedFeedback(feedbacks, 'f|3'), 'transfer', {
        unitId: changes === 1 ? 'library' : 'pool',
      });
      assert.equal(await feedbacks.commit(move), 'committed');
    };
    const report = await checkProjections(
      { feedbacks: { all: busy }, projections },
      { repair: true },
    );
    assert.deepEqual(report, { feedbacks: 5, others: 0, found: [], left: [], notCompared: [] });
    assert.equal(changes, 3);
  });

  it('writes nothing over a change that came before the repair', async () => {
    const { storage, table } = await opened();
    await spoil(table);
    const { feedback: feedbacks, projections } = storage;
    const stale = await projections.check(feedbacks.all());
    const answered = moving(await storedFeedback(feedbacks, 'f|3'), 'correct', { text: 'New' });
    assert.equal(await feedbacks.commit(answered), 'committed');
    await stale.repair();
    assert.deepEqual((await storedFeedback(feedbacks, 'f|3')).value, answered.after);
    const { found, left } = await check(storage, true);
    assert.deepEqual(found, ['due surplus due|2026-11-20|f=007c3']);
    assert.deepEqual(left, []);
  });
});

describe('the command that checks the store', () => {
  const run = async (storage: Storage, ...argv: string[]) => {
    const lines: string[] = [];
    const { feedback: feedbacks, projections, lost, acceptLoss } = storage;
    const print = (line: string): void => {
      lines.push(line);
    };
    return {
      code: await runCheck({ feedbacks, projections, lost, acceptLoss, print }, argv),
      lines,
    };
  };

  it('ends with 1 until what it found is repaired', async () => {
    const { storage, table } = await opened();
    assert.equal((await run(storage)).code, 0);
    await table.remove('due|2026-11-30|f-1');
    assert.deepEqual(await run(storage), {
      code: 1,
      lines: [
        'Feedbacks read: 3. Experiences, metrics and actions: 0. Differences found: 1.',
        '  due: missing: due|2026-11-30|f-1',
      ],
    });
    const repaired = await run(storage, '--repair');
    assert.equal(repaired.code, 0);
    assert.equal(repaired.lines[1], '  due: missing, repaired: due|2026-11-30|f-1');
    assert.equal((await run(storage)).code, 0);
  });

  it('does nothing on what it does not understand', async () => {
    const { storage } = await opened();
    for (const argv of [['--fix'], ['--repair', 'all']]) {
      const { code, lines } = await run(storage, ...argv);
      assert.equal(code, 2);
      assert.deepEqual(lines, ['Usage: npm run check-store [-- --repair]']);
    }
  });

  it('tells how much a store has lost that an older copy was put in the place of', async () => {
    const store = await testStore();
    const first = await openStorage(store);
    const log = (storage: Storage, id: string) =>
      storage.feedback.commit(logging(feedbackWith({ id })));
    await log(first, 'kept');
    await first.close();
    const file = join(store.folder, 'store.sqlite');
    await copyFile(file, `${file}.older`);
    const second = await openStorage(store);
    for (const id of ['lost-1', 'lost-2']) await log(second, id);
    await second.close();
    await rename(`${file}.older`, file);

    const restored = await openStorage(store);
    const told = await run(restored);
    assert.match(told.lines[0] ?? '', /^2 acknowledged changes are not in the store any more/);
    assert.equal(told.code, 1);
    await log(restored, 'later');
    assert.equal((await run(restored)).code, 1, 'what comes later hides nothing');
    assert.equal((await run(restored, '--repair')).code, 0);
    assert.equal((await run(restored)).code, 0);
    await restored.close();
    assert.equal(await (await openStorage(store)).lost(), 0);
  });
});
