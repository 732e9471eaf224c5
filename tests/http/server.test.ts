import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { StorageUnavailable } from '../../bot/storage/table/errors.ts';
import type { ActivityAnswer } from '../../bot/http/createServer.ts';
import { ListenError } from '../../bot/http/listen.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { until } from '../support/until.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

describe('the server', () => {
  before(async function () {
    this.timeout(60_000);
    // The first server waits for the sample city to be loaded.
    await startServer();
  });
  afterEach(stopServers);

  function postActivity(url: string, body: string, type = 'application/json'): Promise<Response> {
    return fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
  }

  function handled(body: unknown, personId: string | null = null): ActivityAnswer {
    return { kind: 'handled', status: 200, body, personId };
  }

  it('is ready while its store is, and asks the store no more than once a second', async () => {
    let fault: Error | null = null;
    let asked = 0;
    const clock = { now: Date.parse('2026-11-23T10:30:00.000Z') };
    const { url } = await startServer({
      now: () => new Date(clock.now).toISOString(),
      probe: () => {
        asked += 1;
        return fault === null ? Promise.resolve() : Promise.reject(fault);
      },
    });
    const status = async (): Promise<number> => (await fetch(`${url}/health/ready`)).status;
    assert.deepEqual([await status(), await status(), asked], [200, 200, 1]);
    fault = new StorageUnavailable('storage.disk', 'the disk is full');
    clock.now += 1_000;
    assert.deepEqual([await status(), await status(), asked], [503, 503, 2]);
    assert.equal((await fetch(`${url}/health`)).status, 200, 'the process itself is well');
    fault = null;
    clock.now += 1_000;
    assert.equal(await status(), 200);
  });

  it('is healthy', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/health`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ok' });
  });

  it('hands an activity to the bot with its body read', async () => {
    const seen: unknown[] = [];
    const { url } = await startServer({
      messages: (activity) => {
        seen.push(activity);
        return Promise.resolve(handled({ type: 'invokeResponse' }));
      },
    });
    const response = await postActivity(url, '{"type":"message","text":"ohje"}');
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { type: 'invokeResponse' });
    assert.deepEqual(seen, [{ type: 'message', text: 'ohje' }]);
  });

  it('refuses what is no activity before the bot sees it', async () => {
    let calls = 0;
    const { url } = await startServer({
      messages: () => {
        calls += 1;
        return Promise.resolve(handled(null));
      },
    });
    assert.equal((await postActivity(url, '{"type":')).status, 400);
    assert.equal((await postActivity(url, '{}', 'text/plain')).status, 400);
    const large = JSON.stringify({ text: 'x'.repeat(300 * 1024) });
    assert.equal((await postActivity(url, large)).status, 413);
    assert.equal(calls, 0);
  });

  it('answers 500 with a reference when the bot throws, and goes on', async () => {
    const { url, log } = await startServer({
      messages: () => Promise.reject(new Error('the bot fell over')),
    });
    const response = await postActivity(url, '{}');
    assert.equal(response.status, 500);
    const { reference, type } = (await response.json()) as Problem;
    assert.equal(type, '/problems/internal');
    assert.ok(log.some((line) => line.includes(reference) && line.includes('fell over')));
    assert.equal((await fetch(`${url}/health`)).status, 200);
  });

  it('speaks of unknown addresses and methods in the language of the reader', async () => {
    const { url } = await startServer();
    const headers = { 'Accept-Language': 'en-GB' };
    const unknown = await fetch(`${url}/api/nothing`, { headers });
    assert.equal(unknown.status, 404);
    const problem = (await unknown.json()) as Problem;
    assert.deepEqual([problem.status, problem.title], [404, 'There is no such page']);
    assert.equal((await fetch(`${url}/api/overview`, { method: 'DELETE', headers })).status, 405);
  });

  it('logs requests without what was asked after the question mark', async () => {
    const { url, log } = await startServer();
    await fetch(`${url}/health?token=hunter2`);
    assert.ok(log.some((line) => line.includes('"path":"/health"')));
    assert.doesNotMatch(log.join(), /hunter2/);
  });

  it('logs with a request the id of the person who sent it, and no name', async () => {
    const personId = 'p-aino-lehtonen';
    const { url, log } = await startServer({
      messages: () => Promise.resolve(handled(null, personId)),
    });
    await fetch(`${url}/api/metrics`, { headers: { Cookie: await signIn(url, personId) } });
    await postActivity(url, '{}');
    await fetch(`${url}/api/metrics`);
    const lines = log.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const who = (path: string, status: number): unknown =>
      lines.find((line) => line['path'] === path && line['status'] === status)?.['person'];
    assert.equal(who('/api/metrics', 200), personId);
    assert.equal(who('/api/messages', 200), personId);
    assert.equal(who('/api/metrics', 401), null);
    assert.doesNotMatch(log.join(''), /Aino L/u);
  });

  it('lets nothing of a body that it cannot read into the log', async () => {
    const { url, log } = await startServer();
    const cookie = await signIn(url, 'p-farid-nazari');
    for (const body of ['{"text":"Matti Meikäläinen"', 'Matti', '{Matti}', '["Matti"', '"Matti'])
      assert.equal((await postActivity(url, body)).status, 400);
    const file = { 'Content-Type': 'application/x-import', Cookie: cookie };
    const sent = await fetch(`${url}/api/manage/import`, {
      ...{ method: 'POST', headers: file, body: '{"kind":"Matti\nMatti' },
    });
    assert.equal(sent.status, 400);
    assert.ok(log.some((line) => line.includes('request refused')));
    assert.doesNotMatch(log.join(''), /Matti|Meik/u);
  });

  it('calls it no fault of its own when the sender breaks off', async () => {
    const { url, log } = await startServer();
    const head = 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json';
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
    socket.write(`${head}\r\nContent-Length: 100\r\n\r\n{"type"`, () => socket.destroy());
    await until(() => log.find((line) => line.includes('broke off')));
    assert.doesNotMatch(log.join(''), /"level":50/u);
    assert.equal((await fetch(`${url}/health`)).status, 200);
  });

  it('lets no cache keep what it answers', async () => {
    const { url } = await startServer();
    const cookie = await signIn(url, 'p-aino-lehtonen');
    const asked: [string, RequestInit][] = [
      ['/health', {}],
      ['/api/metrics', { headers: { Cookie: cookie } }],
      ['/api/metrics', {}],
      ['/api/nothing', {}],
      ['/api/sign-out', { method: 'POST', headers: { Cookie: cookie } }],
      [
        '/api/messages',
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' },
      ],
    ];
    for (const [path, options] of asked) {
      const { headers } = await fetch(`${url}${path}`, options);
      assert.match(headers.get('cache-control') ?? '', /\bno-store\b/u, path);
    }
    const known = await fetch(`${url}/api/metrics`, { headers: { Cookie: cookie } });
    const etag = known.headers.get('etag') ?? '';
    const headers = { Cookie: cookie, 'If-None-Match': etag };
    const again = await fetch(`${url}/api/metrics`, { headers });
    assert.equal(again.status, 304);
    assert.match(again.headers.get('cache-control') ?? '', /\bno-store\b/u);
  });

  it('says what to do when the port is taken', async () => {
    const { url } = await startServer();
    const port = Number(new URL(url).port);
    await assert.rejects(startServer({ port }), (error) => {
      assert.ok(error instanceof ListenError);
      assert.match(error.message, new RegExp(`:${port.toString()} is taken .* set PORT`));
      return true;
    });
  });

  it('answers what is under way before it stops', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { url, server } = await startServer({
      messages: async () => {
        arrive(undefined);
        await released;
        return handled({ done: true });
      },
    });
    const answer = postActivity(url, '{}');
    await arrived;
    const closed = server.close();
    release(undefined);
    assert.deepEqual(await (await answer).json(), { done: true });
    await closed;
    await assert.rejects(fetch(`${url}/health`));
  });
});
