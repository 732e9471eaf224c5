import assert from 'node:assert/strict';
import type { Figure, Goal, Scale } from '../../bot/domain/metric/metric.ts';
import type { MetricHistory, MetricStore } from '../../bot/domain/ports/metricStore.ts';
import type { Stored } from '../../bot/domain/ports/storedVersion.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';
import { measurementOf, metricWith, months, setAt } from './support/sampleMetric.ts';

describe('metric store', () => {
  const line = new LosingLine();
  let opened: TestStorage;
  let store: MetricStore;

  before(async () => {
    opened = await openTestStorage({ hooks: [line] });
    store = opened.storage.metrics;
  });

  async function stored(id: string): Promise<Stored<MetricHistory>> {
    const found = await store.find(id);
    assert.ok(found);
    return found;
  }

  const scales: readonly (readonly [Scale, Figure, Goal])[] = [
    [
      { kind: 'share' },
      { kind: 'share', successes: 40, n: 50 },
      { kind: 'atLeast', target: 0.8, amberLimit: 0.75 },
    ],
    [
      { kind: 'mean', min: 1, max: 5 },
      { kind: 'mean', mean: 4.05, sd: null, n: 32 },
      { kind: 'atMost', target: 2, amberLimit: 3 },
    ],
    [
      { kind: 'nps' },
      { kind: 'nps', promoters: 50, passives: 30, detractors: 20 },
      { kind: 'within', low: 1, high: 2, amberLow: 0, amberHigh: 3 },
    ],
    [
      { kind: 'amount', unit: 'min', decimals: 1 },
      { kind: 'amount', value: 12.5, n: null },
      { kind: 'atMost', target: 10, amberLimit: 12 },
    ],
  ];
  for (const [scale, figure, goal] of scales) {
    it(`gives back exactly what was saved of a ${scale.kind}`, async () => {
      const id = `full-${scale.kind}`;
      const metric = metricWith(id, {
        name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
        asked: { fi: `Mitä ${scale.kind}?` },
        targetGroup: 'Asiakkaat',
        scale,
        stageId: 'visit',
        strategyLink: 'S1',
        responseRateFloor: 0.25,
        responsibility: { measures: 'a', interprets: 'b', decides: null, acts: 'd' },
        counterMetricId: 'other',
        source: 'Kysely',
        targets: [{ validFrom: '2026-01-01', goal, justification: 'Siksi', setBy: 'a', setAt }],
      });
      const measurements = [
        measurementOf(id, 0, { figure, comment: 'Ok', targetGroupSize: 900 }),
        measurementOf(id, 1, { figure: null, sampling: null, sample: null, comment: 'Ei mitattu' }),
      ];
      assert.equal(await store.save(null, metric, measurements, changedBy), 'committed');
      assert.deepEqual((await store.find(id))?.value, { metric, measurements, former: [] });
      const summary = (await store.summaries()).find((each) => each.metric.id === id);
      assert.deepEqual(summary, { metric, recent: measurements, former: [] });
      const later = { by: 'a', at: '2026-12-01T08:00:00.000Z' };
      await store.save(await stored(id), { ...metric, minimumResponses: 20 }, [], later);
      const [former] = (await stored(id)).value.former ?? [];
      assert.deepEqual(former?.latest, { ...measurements[0], comment: null });
      assert.deepEqual([former.rules.scale, former.until], [scale, later.at]);
    });
  }

  it('knows nothing of what is not there', async () => {
    assert.equal(await store.find('full'), null);
  });

  it('answers `exists` to the same metric again', async () => {
    await store.save(null, metricWith('twice'), [], changedBy);
    assert.equal(
      await store.save(null, metricWith('twice', { source: 'x' }), [], changedBy),
      'exists',
    );
  });

  it('lets one of two changes at once through', async () => {
    await store.save(null, metricWith('race'), [], changedBy);
    const read = await stored('race');
    const outcomes = await Promise.all(
      [1, 2].map((month) =>
        store.save(read, read.value.metric, months('race', month, 1), changedBy),
      ),
    );
    assert.deepEqual([...outcomes].sort(), ['committed', 'conflict']);
    assert.equal((await stored('race')).value.measurements.length, 1);
  });

  it('has one value a period, oldest first, and lists the last thirteen', async () => {
    await store.save(null, metricWith('series'), months('series', 5, 15), changedBy);
    const read = await stored('series');
    const corrected = measurementOf('series', 19, { comment: 'Korjattu' });
    await store.save(read, read.value.metric, [corrected, measurementOf('series', 0)], changedBy);
    const { measurements } = (await stored('series')).value;
    assert.equal(measurements.length, 16);
    assert.deepEqual(measurements[0], measurementOf('series', 0));
    assert.deepEqual(measurements.at(-1), corrected);
    const summary = (await store.summaries()).find(({ metric }) => metric.id === 'series');
    assert.deepEqual(summary?.recent, measurements.slice(-13));
  });

  it('keeps a metric apart from one whose id goes on where its own ends', async () => {
    await store.save(null, metricWith('m'), months('m', 0, 1), changedBy);
    await store.save(null, metricWith('m-1'), months('m-1', 0, 2), changedBy);
    assert.equal((await stored('m')).value.measurements.length, 1);
    assert.equal((await stored('m-1')).value.measurements.length, 2);
  });

  it('saves more measurements than fit into one transaction', async () => {
    assert.equal(
      await store.save(null, metricWith('many'), months('many', 0, 250), changedBy),
      'committed',
    );
    const { value } = await stored('many');
    assert.deepEqual(value.measurements, months('many', 0, 250));
    const summary = (await store.summaries()).find(({ metric }) => metric.id === 'many');
    assert.deepEqual(summary?.recent, months('many', 237, 13));
  });

  it('lists comments longer together than a column', async () => {
    const comment = 'ä'.repeat(5000);
    const long = Array.from({ length: 13 }, (_, index) =>
      measurementOf('long', index, { comment }),
    );
    await store.save(null, metricWith('long'), long, changedBy);
    const summary = (await store.summaries()).find(({ metric }) => metric.id === 'long');
    assert.deepEqual(summary?.recent, long);
  });

  it('knows its own change when the answer to it was lost', async () => {
    line.loseNext();
    assert.equal(
      await store.save(null, metricWith('lost'), months('lost', 0, 150), changedBy),
      'committed',
    );
    assert.equal(line.lost, 1);
    assert.equal((await stored('lost')).value.measurements.length, 150);
  });

  it('takes no measurement of another metric', async () => {
    await assert.rejects(
      store.save(null, metricWith('a1'), months('a2', 0, 1), changedBy),
      RangeError,
    );
  });

  it('saves in one transaction, finds in two requests, and lists 2,000 in a few', async () => {
    opened.requests.start();
    await store.save(null, metricWith('cost'), months('cost', 0, 13), changedBy);
    assert.deepEqual(opened.requests.counted, { reads: 0, transactions: 1 });
    opened.requests.start();
    await store.find('cost');
    // After a change disclosure control looks at the list; then it knows until the next change.
    const { reads: afterChange } = opened.requests.counted;
    opened.requests.start();
    await store.find('cost');
    assert.deepEqual(opened.requests.counted, { reads: 2, transactions: 0 });
    assert.ok(afterChange <= 5, `${String(afterChange)} reads after a change`);

    const known = (await store.summaries()).length;
    for (let start = 0; start < 2000; start += 20) {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.save(null, metricWith(`bulk-${start + index}`), [], changedBy),
        ),
      );
    }
    await opened.storage.organisation.snapshot();
    opened.requests.start();
    assert.equal((await store.summaries()).length, known + 2000);
    assert.deepEqual(opened.requests.counted, { reads: 3, transactions: 0 });
  }).timeout(60_000);
});
