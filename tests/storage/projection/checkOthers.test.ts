import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { checkProjections } from '../../../bot/domain/useCases/checkProjections.ts';
import { openStorage, type Storage } from '../../../bot/storage/openStorage.ts';
import { newestFirstPart } from '../../../bot/storage/table/rowKeys.ts';
import { TableHand } from '../../support/tableHand.ts';
import { testStore } from '../../support/testStore.ts';
import { changedBy } from '../../support/changedBy.ts';
import { editing, experienceWith, sharing } from '../support/sampleExperience.ts';
import { metricWith, months } from '../support/sampleMetric.ts';

interface Opened {
  readonly storage: Storage;
  readonly experiences: TableHand;
  readonly metrics: TableHand;
}

async function opened(): Promise<Opened> {
  const store = await testStore();
  const storage = await openStorage(store);
  return {
    storage,
    experiences: await TableHand.in(store, 'Experiences', 'experience'),
    metrics: await TableHand.in(store, 'Metrics', 'metric'),
  };
}

const sharedAt = '2026-11-23T06:30:00.000Z';
const place = newestFirstPart(sharedAt);

const action: CorrectiveAction = {
  id: 'a-1',
  about: { kind: 'metric', metricId: 'm-1' },
  partId: 'library',
  what: 'Open earlier',
  responsibleId: 'leena',
  dueOn: '2026-12-01',
  state: 'planned',
  outcome: null,
  endedOn: null,
  createdBy: 'leena',
  createdAt: sharedAt,
  revision: 1,
};

/** An experience that is thanked and in use, one that was withdrawn, a metric, an action. */
async function fill({ experiences, metrics, actions }: Storage): Promise<void> {
  const first = experienceWith({
    id: 'e-1',
    whatHappened: 'Tulkki tuli',
    whatMadeItGood: 'Heti',
    stageId: 'visit',
    tags: ['tulkkaus'],
    monthly: [{ month: '2026-11', thanks: 2, adoptions: 1 }],
    sharedAt,
  });
  await experiences.commit(sharing(first));
  await experiences.commit(sharing(experienceWith({ id: 'e-2' })));
  const second = await experiences.find('e-2');
  assert.ok(second);
  await experiences.commit(editing(second, { state: 'withdrawn' }, 'withdrawn'));
  await metrics.save(null, metricWith('m-1'), months('m-1', 0, 20), changedBy);
  const at = { at: sharedAt, by: 'leena', what: 'plan', note: null } as const;
  const ledger = { planned: [], outdatesCards: false };
  await actions.commit({ before: null, after: action, event: at, ledger });
}

async function check({ feedback: feedbacks, projections }: Storage, repair: boolean) {
  const report = await checkProjections({ feedbacks, projections }, { repair });
  const told = (differences: typeof report.found): readonly string[] =>
    differences.map(({ kind, key }) => `${kind} ${key}`).toSorted();
  return { others: report.others, found: told(report.found), left: told(report.left) };
}

describe('the check of what is kept ready beside experiences, metrics and actions', () => {
  it('finds nothing where nobody had a hand in', async () => {
    const { storage } = await opened();
    await fill(storage);
    assert.deepEqual(await check(storage, true), { others: 4, found: [], left: [] });
  });

  it('finds each row that is missing, wrong or surplus, and repairs it', async () => {
    const { storage, experiences, metrics } = await opened();
    await fill(storage);
    const stories = await storage.experiences.recent(10);
    const summaries = await storage.metrics.summaries();

    const word = `by|word|tul|${place}|e-1!tulki`;
    await experiences.remove(word);
    await experiences.remove(`by|stage|visit|${place}|e-1`);
    await experiences.amend('month|2026-11|e-1', { thanks: 9 });
    await experiences.amend(`recent|${place}|e-1`, { whatHappened: 'Other words' });
    await experiences.create(`by|tag|vanha|${place}|e-2`, { schemaVersion: 1, id: 'e-2' });
    await metrics.amend('list|m-1', { recent0: '[]' });
    await metrics.create('list|m-9', { schemaVersion: 1 });
    await metrics.remove('action-open|2026-12-01|a-1');

    const spoilt = [
      'missing action-open|2026-12-01|a-1',
      `missing by|stage|visit|${place}|e-1`,
      `missing ${word}`,
      `surplus by|tag|vanha|${place}|e-2`,
      'surplus list|m-9',
      'wrong list|m-1',
      'wrong month|2026-11|e-1',
      `wrong recent|${place}|e-1`,
    ];
    assert.deepEqual(await check(storage, false), { others: 4, found: spoilt, left: spoilt });
    assert.deepEqual(await check(storage, true), { others: 4, found: spoilt, left: [] });
    assert.deepEqual(await storage.experiences.recent(10), stories);
    assert.deepEqual(await storage.metrics.summaries(), summaries);
    assert.deepEqual(await storage.actions.open(), [action]);
  });

  it('repairs in several goes what one transaction has no room for', async () => {
    const { storage, experiences } = await opened();
    const words = Array.from(
      { length: 260 },
      (_, index) => `sana${String(index).padStart(3, 'x')}`,
    );
    const long = experienceWith({ id: 'e-long', whatHappened: words.join(' '), sharedAt });
    assert.equal(await storage.experiences.commit(sharing(long)), 'committed');
    const keys = [...(await experiences.all()).keys()];
    const removed = keys.filter((key) => key.startsWith('by|word|san'));
    assert.ok(removed.length > 200);
    for (const key of removed) await experiences.remove(key);
    const { found, left } = await check(storage, true);
    assert.deepEqual([found.length, left], [removed.length, []]);
  }).timeout(20_000);

  it('takes a row of an earlier version, which has fewer columns, for what it says', async () => {
    const { storage, metrics } = await opened();
    await fill(storage);
    const row = await metrics.columns('list|m-1');
    const earlier = Object.entries(row).filter(([name]) => name !== 'usuallyOnlySuccessful');
    assert.ok(earlier.length < Object.keys(row).length);
    await metrics.replace('list|m-1', Object.fromEntries(earlier));
    assert.deepEqual((await check(storage, false)).found, []);
  });

  it('puts what a light rested on before back into the list, from what stands', async () => {
    const { storage, metrics } = await opened();
    await fill(storage);
    const found = await storage.metrics.find('m-1');
    assert.ok(found);
    const by = { ...changedBy, at: '2026-12-01T08:00:00.000Z' };
    await storage.metrics.save(found, found.value.metric, months('m-1', 21, 1), by);
    const summaries = await storage.metrics.summaries();
    assert.equal(summaries[0]?.former?.length, 1);
    await metrics.amend('list|m-1', { former: '[]' });
    const spoilt = { found: ['wrong list|m-1'], left: [] };
    assert.deepEqual(await check(storage, true), { others: 4, ...spoilt });
    assert.deepEqual(await storage.metrics.summaries(), summaries);
    const again = await storage.metrics.find('m-1');
    assert.deepEqual(again?.value.former, summaries[0].former);
  });

  it('reads a metric of which nothing of before was kept, and keeps it from then on', async () => {
    const { storage, metrics } = await opened();
    await fill(storage);
    for (const key of ['metric|m-1|', 'list|m-1']) {
      const earlier = Object.entries(await metrics.columns(key));
      await metrics.replace(key, Object.fromEntries(earlier.filter(([name]) => name !== 'former')));
    }
    assert.equal((await storage.metrics.summaries())[0]?.former, undefined);
    assert.deepEqual((await check(storage, false)).found, []);
    const found = await storage.metrics.find('m-1');
    assert.ok(found);
    const by = { ...changedBy, at: '2026-12-01T08:00:00.000Z' };
    await storage.metrics.save(found, found.value.metric, months('m-1', 21, 1), by);
    const [former, ...more] = (await storage.metrics.summaries())[0]?.former ?? [];
    assert.deepEqual([former?.until, more], [by.at, []]);
  });

  it('agrees after any history of measurements, and of an action’s states', async () => {
    const step = fc.record({
      from: fc.integer({ min: 0, max: 30 }),
      count: fc.integer({ min: 1, max: 16 }),
      state: fc.constantFrom('planned', 'underWay', 'done', 'givenUp'),
      dueOn: fc.constantFrom('2026-12-01', '2026-12-24'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { storage } = await opened();
        await fill(storage);
        for (const { from, count, state, dueOn } of steps) {
          const metric = await storage.metrics.find('m-1');
          const before = await storage.actions.find('a-1');
          assert.ok(metric && before);
          const measured = months('m-1', from, count);
          const by = { ...changedBy, at: new Date(Date.UTC(2026, 11, from + 1)).toISOString() };
          await storage.metrics.save(metric, metric.value.metric, measured, by);
          const after = { ...before.value, state, dueOn, revision: before.value.revision + 1 };
          const event = { at: sharedAt, by: 'leena', what: 'postpone', note: null } as const;
          const ledger = { planned: [], outdatesCards: false };
          const outcome = await storage.actions.commit({ before, after, event, ledger });
          assert.equal(outcome, 'committed');
        }
        assert.deepEqual((await check(storage, false)).found, []);
      }),
      { numRuns: 5 },
    );
  }).timeout(30_000);
});
