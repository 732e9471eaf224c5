import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Measurement, Metric } from '../../bot/domain/metric/metric.ts';
import { metricState } from '../../bot/domain/metric/metricState.ts';
import { changesSince } from '../../bot/domain/overview/changesSince.ts';
import type { MetricStore } from '../../bot/domain/ports/metricStore.ts';
import { measurement, metric, share } from '../domain/metric/examples.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';

const months = ['2026-01', '2026-02', '2026-03'] as const;

/** What is done to the measurement of one of the months. */
interface Deed {
  readonly month: (typeof months)[number];
  readonly what: 'write' | 'remove';
  readonly successes: number;
}

const deeds = fc.array(
  fc.record<Deed>({
    month: fc.constantFrom(...months),
    what: fc.constantFrom('write', 'write', 'remove'),
    successes: fc.integer({ min: 0, max: 50 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('history of measurements', () => {
  const line = new LosingLine();
  let opened: TestStorage;
  let store: MetricStore;
  let number = 0;
  before(async () => {
    opened = await openTestStorage({ hooks: [line] });
    store = opened.storage.metrics;
  });

  async function fresh(): Promise<Metric> {
    number += 1;
    const id = `h-${String(number)}`;
    const made = metric({ id, name: { fi: `Mittari ${id}` } });
    await store.save(null, made, [], changedBy);
    return made;
  }

  function of({ id }: Metric, month: string, given: Partial<Measurement> = {}): Measurement {
    return measurement({ metricId: id, from: `${month}-01`, to: `${month}-28`, ...given });
  }

  it('loses nothing that was ever stored, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const made = await fresh();
        const everStored = new Set<string>();
        for (const [index, { month, what, successes }] of list.entries()) {
          const at = new Date(Date.UTC(2026, 3, 1) + index).toISOString();
          const found = await store.find(made.id);
          assert.ok(found);
          const next = of(made, month, { figure: share(successes, 50), enteredAt: at });
          const removal = { period: next, by: 'p-editor', at, reason: 'Väärä luku' };
          const [written, removed] = what === 'write' ? [[next], []] : [[], [removal]];
          assert.equal(await store.save(found, made, written, changedBy, removed), 'committed');
          if (what === 'write') everStored.add(JSON.stringify(next));
        }
        const now = (await store.find(made.id))?.value.measurements ?? [];
        const before = await store.superseded(made.id);
        const kept = [...now, ...before.map((each) => each.measurement)];
        assert.deepEqual(new Set(kept.map((each) => JSON.stringify(each))), everStored);
        assert.equal(kept.length, everStored.size);
      }),
      { numRuns: 15 },
    );
  }).timeout(30_000);

  it('tells who corrected it when, and why it was removed', async () => {
    const made = await fresh();
    const first = of(made, '2026-01');
    await store.save(await store.find(made.id), made, [first], changedBy);
    const second = {
      ...first,
      comment: 'x',
      enteredBy: 'p-other',
      enteredAt: '2026-05-01T08:00:00.000Z',
    };
    await store.save(await store.find(made.id), made, [second], changedBy);
    const removal = {
      period: first,
      by: 'p-editor',
      at: '2026-06-01T08:00:00.000Z',
      reason: 'Väärä',
    };
    await store.save(await store.find(made.id), made, [], changedBy, [removal]);
    assert.deepEqual(await store.superseded(made.id), [
      { measurement: second, how: 'removed', by: 'p-editor', at: removal.at, reason: 'Väärä' },
      {
        measurement: first,
        how: 'corrected',
        by: 'p-other',
        at: second.enteredAt,
        reason: null,
      },
    ]);
    assert.deepEqual((await store.find(made.id))?.value.measurements, []);
    const [listed] = (await store.summaries()).filter((each) => each.metric.id === made.id);
    assert.deepEqual(listed?.recent, []);
  });

  it('lists what stood before, so that no correction is taken for a change of colour', async () => {
    const made = await fresh();
    const of = (from: string, to: string, successes: number, enteredAt: string) =>
      measurement({ metricId: made.id, from, to, figure: share(successes, 50), enteredAt });
    const spring = of('2026-04-01', '2026-06-30', 45, '2026-07-02T08:00:00.000Z');
    const autumn = of('2026-07-01', '2026-09-30', 45, '2026-10-02T08:00:00.000Z');
    const told = async (since: string): Promise<readonly string[]> => {
      const summaries = (await store.summaries()).filter((each) => each.metric.id === made.id);
      const states = summaries.map((each) => metricState(each.metric, each.recent, '2026-11-23'));
      return changesSince(summaries, states, since).map(
        ({ before: { colour }, now, cause }) => `${colour} → ${now.light.colour} ${cause}`,
      );
    };
    const save = async (next: Measurement): Promise<void> => {
      const by = { by: next.enteredBy, at: next.enteredAt };
      assert.equal(await store.save(await store.find(made.id), made, [next], by), 'committed');
    };
    await save(spring);
    await save(autumn);
    await save({ ...autumn, comment: 'Korjattu', enteredAt: '2026-11-20T08:00:00.000Z' });
    assert.deepEqual(await told('2026-11-10T08:00:00.000Z'), []);
    assert.deepEqual(await told('2026-09-01T08:00:00.000Z'), []);
    await save({ ...autumn, figure: share(20, 50), enteredAt: '2026-11-21T08:00:00.000Z' });
    assert.deepEqual(await told('2026-11-10T08:00:00.000Z'), ['green → red measured']);
    const at = '2026-11-22T08:00:00.000Z';
    const removal = { period: autumn, by: 'p-editor', at, reason: 'Väärä' };
    const found = await store.find(made.id);
    await store.save(found, made, [], { by: 'p-editor', at }, [removal]);
    assert.deepEqual(await told('2026-11-21T12:00:00.000Z'), ['red → grey redefined']);
    assert.deepEqual(await told('2026-11-10T08:00:00.000Z'), ['green → grey redefined']);
    assert.deepEqual(await told('2026-11-22T08:00:00.000Z'), []);
  });

  it('writes no history of what stayed as it was', async () => {
    const made = await fresh();
    const same = of(made, '2026-01');
    await store.save(await store.find(made.id), made, [same], changedBy);
    await store.save(await store.find(made.id), made, [same], changedBy);
    assert.deepEqual(await store.superseded(made.id), []);
  });

  it('keeps each of many corrections with what it corrects', async () => {
    const made = await fresh();
    const many = Array.from({ length: 120 }, (_, index) => {
      const year = String(1900 + index);
      return measurement({ metricId: made.id, from: `${year}-01-01`, to: `${year}-12-31` });
    });
    await store.save(await store.find(made.id), made, many, changedBy);
    const corrected = many.map((each) => ({ ...each, comment: 'x' }));
    assert.equal(
      await store.save(await store.find(made.id), made, corrected, changedBy),
      'committed',
    );
    assert.equal((await store.superseded(made.id)).length, many.length);
  });

  it('corrects in one transaction, and knows its own when the answer was lost', async () => {
    const made = await fresh();
    await store.save(await store.find(made.id), made, [of(made, '2026-01')], changedBy);
    const found = await store.find(made.id);
    opened.requests.start();
    await store.save(found, made, [of(made, '2026-01', { comment: 'x' })], changedBy);
    assert.deepEqual(opened.requests.counted, { reads: 0, transactions: 1 });
    const again = await store.find(made.id);
    line.loseNext();
    assert.equal(
      await store.save(again, made, [of(made, '2026-01', { comment: 'y' })], changedBy),
      'committed',
    );
    assert.equal((await store.superseded(made.id)).length, 2);
  });

  it('refuses to measure and remove the same period at once', async () => {
    const made = await fresh();
    const one = of(made, '2026-01');
    const removal = { period: one, by: 'p-editor', at: one.enteredAt, reason: 'x' };
    await assert.rejects(store.save(null, made, [one], changedBy, [removal]), RangeError);
  });
});
