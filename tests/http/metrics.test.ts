import assert from 'node:assert/strict';
import type { MetricPageView, MetricsView } from '../../bot/contract/metrics.ts';
import type { Problem } from '../../bot/contract/session.ts';
import type { Measurement, Metric } from '../../bot/domain/metric/metric.ts';
import { unsaid } from '../../bot/domain/metric/metricDefinition.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';
import { changedBy } from '../support/changedBy.ts';

const hidden: Metric = {
  ...unsaid,
  id: 'm-hidden',
  name: { fi: 'Pienen ryhmän kysely' },
  method: 'survey',
  cadence: 'monthly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: 'u-asiointipiste',
  counterMetricId: 'm-puhelin-jonotusaika',
  targets: [
    {
      validFrom: '2026-01-01',
      goal: { kind: 'atLeast', target: 4.2, amberLimit: 4 },
      justification: 'Lautakunnan päätös.',
      setBy: 'p-sanna-karvo',
      setAt: '2026-01-01T08:00:00.000Z',
    },
  ],
};

function measured(month: string, mean: number, n: number): Measurement {
  return {
    metricId: hidden.id,
    from: `2026-${month}-01`,
    to: `2026-${month}-28`,
    figure: { kind: 'mean', mean, sd: 0.8, n },
    targetGroupSize: 31,
    sample: 31,
    undeliverable: 0,
    notEligible: 0,
    sampling: 'everyone',
    onlySuccessfulAsked: false,
    comment: null,
    enteredBy: 'p-sanna-karvo',
    enteredAt: `2026-${month}-28T12:00:00.000Z`,
  };
}

describe('the metrics', () => {
  let store: SampleStorage;
  let local: TestServer;
  let cookie: string;

  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    const values = [measured('09', 4.321, 20), measured('10', 1.234, 4)];
    await store.storage.metrics.save(null, hidden, values, changedBy);
    local = await startServer();
    cookie = await signIn(local.url, 'p-sanna-karvo');
  });
  after(stopServers);

  function get(path: string): Promise<Response> {
    return fetch(`${local.url}${path}`, { headers: { Cookie: cookie } });
  }
  async function table(): Promise<MetricsView> {
    return (await (await get('/api/metrics')).json()) as MetricsView;
  }
  async function page(id: string): Promise<MetricPageView> {
    return (await (await get(`/api/metrics/${id}`)).json()) as MetricPageView;
  }

  it('are listed by name, each with light, words and the journey in its order', async () => {
    const { metrics, stages } = await table();
    const names = metrics.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('fi').compare));
    assert.ok(metrics.every(({ light }) => light.text !== '' && light.reason !== ''));
    assert.deepEqual(
      stages.map(({ code }) => code),
      (await store.storage.organisation.snapshot()).stages.map(({ id }) => id),
    );
  });

  it('have the same light, value and target in the table and on the page', async () => {
    const { metrics } = await table();
    for (const row of metrics.slice(0, 6)) assert.deepEqual((await page(row.id)).metric, row);
  });

  it('never tell a figure of fewer than five responses', async () => {
    const listed = (await table()).metrics.find(({ id }) => id === hidden.id);
    assert.equal(listed?.value, null);
    assert.equal(listed.light.colour, 'grey');
    assert.deepEqual(listed.trend, [4.321, null]);
    assert.equal(listed.responseShare, null);
    const shown = await page(hidden.id);
    const [seen, unseen] = shown.series;
    assert.equal(seen?.responses, '20 vastausta');
    assert.equal(unseen?.value, null);
    assert.match(unseen.note ?? '', /alle viiden vastaajan/);
    // The mean, the count and the rate (4 of 31) stay on the server.
    for (const secret of ['1.234', '1,23', '4/31', '12,9', '13 %'])
      assert.ok(!JSON.stringify(shown).includes(secret), secret);
  });

  it('show the counter-metric beside the metric', async () => {
    const { counterMetric } = await page(hidden.id);
    assert.equal(counterMetric?.id, hidden.counterMetricId);
    assert.match(counterMetric.light.symbol, /[●▲■◌○]/);
  });

  it('say in words what the chart shows, with limits once there are eight points', async () => {
    const pages = await Promise.all((await table()).metrics.map(({ id }) => page(id)));
    for (const { series, limits, limitsText, chartText, axis } of pages) {
      const values = series.flatMap(({ value }) => (value === null ? [] : [value.value]));
      assert.equal(limits !== null, values.length >= 8);
      assert.ok(limitsText.length > 10 && chartText.includes(limitsText));
      for (const value of values) assert.ok(value >= axis.low && value <= axis.high);
      assert.ok(axis.ticks.length >= 3 && axis.ticks.length <= 6);
      assert.equal(new Set(axis.ticks.map(({ text }) => text)).size, axis.ticks.length);
    }
    assert.ok(pages.some(({ limits }) => limits !== null));
  });

  it('have targets with their reasons, the newest first, and a chain of responsibility', async () => {
    const { targets, responsibility } = await page(hidden.id);
    assert.deepEqual(targets, [
      {
        validFrom: '1.1.2026',
        text: 'vähintään 4,2',
        justification: 'Lautakunnan päätös.',
        setBy: 'Sanna-Leena Karvo',
      },
    ]);
    assert.deepEqual(
      responsibility.map(({ label }) => label),
      ['Mittaa', 'Tulkitsee', 'Päättää', 'Toimii'],
    );
  });

  it('that do not exist are not found, whatever stands in the address', async () => {
    for (const id of ['m-none', '%2e%2e%2fx', "a'%20or%20'1", 'x'.repeat(100)]) {
      const response = await get(`/api/metrics/${id}`);
      assert.equal(response.status, 404, id);
      assert.equal(((await response.json()) as Problem).type, '/problems/metricNotFound');
    }
  });

  it('cost few requests to the store', async () => {
    await table();
    store.requests = 0;
    await table();
    assert.ok(store.requests > 0 && store.requests <= 3, `table: ${store.requests.toString()}`);
    await page('m-vesi-vaivattomuus');
    store.requests = 0;
    await page('m-vesi-vaivattomuus');
    // One of them asks whether another metric has changed, of which disclosure control would know.
    assert.ok(store.requests > 0 && store.requests <= 5, `page: ${store.requests.toString()}`);
  });
});
