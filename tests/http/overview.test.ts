import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import type { AreasView } from '../../bot/contract/areas.ts';
import type { OverviewView } from '../../bot/contract/overview.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { sampleMetrics } from '../../bot/sampleCity/metrics/sampleMetrics.ts';
import { StorageUnavailable } from '../../bot/storage/table/errors.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

describe('GET /api/overview', () => {
  let store: SampleStorage;
  let local: TestServer;
  let cookie: string;

  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    local = await startServer();
    cookie = await signIn(local.url, 'p-marjukka-hietala');
  });
  after(stopServers);

  function get(headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${local.url}/api/overview`, { headers: { Cookie: cookie, ...headers } });
  }
  async function view(headers: Record<string, string> = {}): Promise<OverviewView> {
    return (await (await get(headers)).json()) as OverviewView;
  }

  it('counts every metric in exactly one light', async () => {
    const { lights, metricCount } = await view();
    assert.equal(
      lights.reduce((sum, { count }) => sum + count, 0),
      metricCount,
    );
    assert.equal(metricCount, (await store.storage.metrics.summaries()).length);
    assert.deepEqual(
      lights.map(({ symbol }) => symbol),
      ['■', '▲', '●', '◌', '○'],
    );
    assert.ok(lights.every(({ count, certain }) => certain <= count));
  });

  it('has areas that add up to the whole city', async () => {
    const { praise, praiseTotal } = await view();
    const sum = (pick: (row: (typeof praise)[number]) => number): number =>
      praise.reduce((total, row) => total + pick(row), 0);
    assert.ok(praiseTotal.praise > 0);
    assert.equal(
      sum((row) => row.praise),
      praiseTotal.praise,
    );
    assert.equal(
      sum((row) => row.criticism),
      praiseTotal.criticism,
    );
  });

  it('speaks the language the person has chosen', async () => {
    const finnish = await view({ 'Accept-Language': 'en' });
    assert.equal(finnish.viewer.language, 'fi');
    assert.match(finnish.asOfText, /^Tilanne 23\.11\.2026 klo 12\.30$/);
    const english = await fetch(`${local.url}/api/overview`, {
      headers: { Cookie: await signIn(local.url, 'p-farid-nazari') },
    });
    const { asOfText, coverage } = (await english.json()) as OverviewView;
    assert.equal(asOfText, 'As of 23 Nov 2026, 12:30');
    assert.match(
      coverage.text,
      /^Customer experience is measured in \d+ of \d+ units and subsidiaries\. Silent \d+, measurement overdue \d+\.$/u,
    );
  });

  it('shows a manager what waits, and a member of staff none of it', async () => {
    const { needsMe } = await view();
    assert.ok(needsMe !== null && needsMe.length > 0);
    const staff = await fetch(`${local.url}/api/overview`, {
      headers: { Cookie: await signIn(local.url, 'p-aino-lehtonen') },
    });
    assert.deepEqual(((await staff.json()) as OverviewView).needsMe, []);
  });

  it('shows an area by itself, with its parts adding up, and says when there is none', async () => {
    const ask = (query: string) =>
      fetch(`${local.url}/api/overview?${query}`, { headers: { Cookie: cookie } });
    const whole = await view();
    const areas = await fetch(`${local.url}/api/areas`, { headers: { Cookie: cookie } });
    const listed = ((await areas.json()) as AreasView).areas;
    assert.deepEqual(
      listed.map(({ id }) => id),
      whole.praise.map(({ partId }) => partId),
    );
    let [metricCount, praise] = [0, 0];
    for (const { id, name } of listed) {
      const ofArea = (await (await ask(`area=${id}`)).json()) as OverviewView;
      assert.deepEqual(ofArea.area, { id, name });
      assert.deepEqual(ofArea.needsMe, whole.needsMe);
      assert.equal(
        ofArea.praise.reduce((sum, row) => sum + row.praise, 0),
        ofArea.praiseTotal.praise,
      );
      metricCount += ofArea.metricCount;
      praise += ofArea.praiseTotal.praise;
    }
    assert.ok(metricCount <= whole.metricCount && metricCount > whole.metricCount / 2);
    assert.equal(praise, whole.praiseTotal.praise);
    assert.equal((await ask('area=nowhere')).status, 404);
  });

  it('tells what has changed since the instant asked for, within a quarter', async () => {
    const ask = async (since: string) => {
      const url = `${local.url}/api/overview?since=${encodeURIComponent(since)}`;
      const response = await fetch(url, { headers: { Cookie: cookie } });
      return [response.status, (await response.json()) as OverviewView] as const;
    };
    const [, visit] = await ask('2026-10-01T06:00:00.000Z');
    assert.match(visit.changes.sinceText, /^Edellisen käyntisi \(1\.10\.2026 klo 9\.00\) jälkeen$/);
    assert.ok(visit.changes.count > 0);
    for (const { before, now, why } of visit.changes.lights) {
      assert.ok(before.colour !== now.colour || before.certain !== now.certain);
      assert.notEqual(why, '');
    }
    const [, tooOld] = await ask('2020-01-01T06:00:00.000Z');
    assert.match(tooOld.changes.sinceText, /^23\.8\.2026 klo 13\.30 jälkeen$/);
    const [, none] = await ask('2026-11-23T10:29:00.000Z');
    // Other suites measure metrics of their own at this very moment.
    const citys = new Set(sampleMetrics('2026-11-23').map(({ metric }) => metric.id));
    assert.deepEqual(
      none.changes.lights.filter(({ metricId }) => citys.has(metricId)),
      [],
    );
    assert.equal((await ask('yesterday'))[0], 400);
  });

  it('answers 304 while nothing has changed, although time has passed', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    const again = await get({ 'If-None-Match': etag, 'Cache-Control': 'no-cache' });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal((await get({ 'If-None-Match': 'W/"other"' })).status, 200);
    assert.match(again.headers.get('cache-control') ?? '', /private, no-store/);
  });

  it('gives different people different versions', async () => {
    const other = await fetch(`${local.url}/api/overview`, {
      headers: { Cookie: await signIn(local.url, 'p-elina-saukkola') },
    });
    assert.notEqual(other.headers.get('etag'), (await get()).headers.get('etag'));
  });

  it('is compressed when the client takes it', async () => {
    const plain = JSON.stringify(await view());
    const packed = await new Promise<Buffer>((resolve, reject) => {
      const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip;q=0.5, br;q=0' };
      request(`${local.url}/api/overview`, { headers }, (response) => {
        assert.equal(response.headers['content-encoding'], 'gzip');
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve(Buffer.concat(chunks));
        });
      })
        .on('error', reject)
        .end();
    });
    assert.equal(gunzipSync(packed).toString(), plain);
    assert.ok(packed.length < plain.length / 2);
  });

  it('costs at most five requests to the store', async () => {
    await view();
    store.requests = 0;
    await view();
    assert.ok(store.requests > 0, 'the requests are counted');
    assert.ok(store.requests <= 5, `${store.requests.toString()} requests`);
  });

  it('says that the store is away when it is, with a reference that the log has too', async () => {
    const away = await startServer({
      metrics: {
        ...store.storage.metrics,
        summaries: () =>
          Promise.reject(new StorageUnavailable('storage.unreachable', 'no answer from the store')),
      },
    });
    const response = await fetch(`${away.url}/api/overview`, {
      headers: {
        Cookie: await signIn(away.url, 'p-emil-soderholm'),
        'Accept-Language': 'en',
      },
    });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('retry-after'), '5');
    const problem = (await response.json()) as Problem;
    assert.equal(problem.type, '/problems/storageOutage');
    assert.equal(problem.title, 'Databasen kan inte nås');
    assert.ok(
      away.log.some((line) => line.includes(problem.reference) && line.includes('no answer')),
    );
  });

  it('tells nothing of an error that nobody foresaw, but for a reference', async () => {
    const broken = await startServer({
      feedback: {
        ...store.storage.feedback,
        due: () => Promise.resolve([]),
        counts: () => Promise.reject(new TypeError('secret detail of the inside')),
      },
    });
    const response = await fetch(`${broken.url}/api/overview`, {
      headers: { Cookie: await signIn(broken.url, 'p-aino-lehtonen') },
    });
    assert.equal(response.status, 500);
    const body = await response.text();
    assert.doesNotMatch(body, /secret|TypeError/);
    const { reference } = JSON.parse(body) as Problem;
    const line = broken.log.find((each) => each.includes(reference)) ?? '';
    assert.match(line, /secret detail of the inside/);
  });
});
