import assert from 'node:assert/strict';
import { estimateOf } from '../../bot/domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../bot/domain/metric/metric.ts';
import type { OrganisationPart } from '../../bot/domain/organisation/organisation.ts';
import type { MetricStore } from '../../bot/domain/ports/metricStore.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { TableHand } from '../support/tableHand.ts';
import { testStore } from '../support/testStore.ts';
import { changedBy } from '../support/changedBy.ts';
import { measurementOf, metricWith } from './support/sampleMetric.ts';

const month = (index: number, n: number) => ({
  index,
  figure: { kind: 'mean', mean: 4, sd: 0.8, n } as const,
});
type Month = ReturnType<typeof month>;

describe('disclosure control of the stored metrics', () => {
  let storage: Storage;
  let store: MetricStore;
  let table: TableHand;
  let saves = 0;
  before(async () => {
    const tables = await testStore();
    storage = await openStorage(tables);
    table = await TableHand.in(tables, 'Metrics', 'metric');
    store = storage.metrics;
    const part = (id: string, parentId: string | null): OrganisationPart => ({
      ...{ id, parentId, name: { fi: id }, managerId: null, deputyId: null },
      level: parentId === null ? 'city' : 'unit',
    });
    const parts = [part('area', null), ...['u1', 'u2', 'u3'].map((id) => part(id, 'area'))];
    await storage.organisation.save({ parts }, changedBy);
  });

  async function save(metric: Metric, ...months: readonly Month[]): Promise<void> {
    saves += 1;
    const enteredAt = new Date(Date.UTC(2026, 0, 1, 8) + saves).toISOString();
    const measurements = months.map(({ index, figure }) =>
      measurementOf(metric.id, index, { figure, enteredAt }),
    );
    const before = await store.find(metric.id);
    assert.equal(await store.save(before, metric, measurements, changedBy), 'committed');
  }

  function metricOf(question: string, partId: string): Metric {
    const scale = { kind: 'mean', min: 1, max: 5 } as const;
    return metricWith(`${question}-${partId}`, {
      name: { fi: `${question} ${partId}` },
      partId,
      scale,
    });
  }

  /** What lists and the metric's own page show of the month. */
  async function shown(metric: Metric, index: number): Promise<readonly string[]> {
    const { from } = measurementOf(metric.id, index);
    const listed = (await store.summaries()).find((each) => each.metric.id === metric.id);
    const own = (await store.find(metric.id))?.value;
    return [listed?.recent, own?.measurements].map((measurements) => {
      const found = measurements?.find((each) => each.from === from);
      return found === undefined ? 'nothing' : estimateOf(found, metric).kind;
    });
  }

  it('withholds the only other unit beside a total, in the list and on its page', async () => {
    const [all, one, other] = ['area', 'u1', 'u2'].map((part) => metricOf('tyytyväisyys', part));
    assert.ok(all && one && other);
    await save(all, month(0, 20));
    await save(one, month(0, 16));
    await save(other, month(0, 4));
    assert.deepEqual(await shown(all, 0), ['value', 'value']);
    assert.deepEqual(await shown(one, 0), ['tooFewToShow', 'tooFewToShow']);
    assert.deepEqual(await shown(other, 0), ['tooFewToShow', 'tooFewToShow']);
    const third = metricOf('tyytyväisyys', 'u3');
    await save(third, month(0, 7));
    await save(all, month(0, 27));
    assert.deepEqual(await shown(one, 0), ['value', 'value'], 'as soon as another one hides it');
    assert.deepEqual(await shown(third, 0), ['tooFewToShow', 'tooFewToShow']);
  });

  it('knows of results that lists no longer show', async () => {
    const [all, one] = ['area', 'u1'].map((part) => metricOf('vaivattomuus', part));
    assert.ok(all && one);
    await save(all, month(0, 20));
    await save(one, ...Array.from({ length: 30 }, (_, index) => month(index, 18)));
    assert.deepEqual(await shown(one, 0), ['nothing', 'tooFewToShow']);
    assert.deepEqual(await shown(all, 0), ['value', 'value']);
    assert.deepEqual(await shown(one, 29), ['value', 'value']);
  });

  it('counts the answers of rows that an earlier version has written', async () => {
    const [all, one] = ['area', 'u1'].map((part) => metricOf('saavutettavuus', part));
    assert.ok(all && one);
    await save(all, month(0, 20));
    await save(one, ...Array.from({ length: 30 }, (_, index) => month(index, 18)));
    const { answered0, ...row } = await table.columns(`list|${one.id}`);
    assert.ok(typeof answered0 === 'string');
    await table.replace(`list|${one.id}`, row);
    assert.deepEqual(await shown(one, 0), ['nothing', 'tooFewToShow']);
    assert.deepEqual(await shown(all, 0), ['value', 'value']);
  });

  it('shows an earlier figure only where it differs by no answer or by five', async () => {
    const alone = metricOf('kysely', 'u3');
    for (const n of [30, 28, 28, 20]) await save(alone, month(0, n));
    const was = (await store.superseded(alone.id)).map(({ measurement }) => sizeShown(measurement));
    assert.deepEqual(was, ['28', '28', '–']);
  });

  function sizeShown(measurement: Measurement): string {
    const value = estimateOf(measurement, { method: 'survey', scale: { kind: 'share' } });
    return value.kind === 'value' ? String(value.n) : '–';
  }
});
