import assert from 'node:assert/strict';
import { ListenError } from '../../bot/http/listen.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { startServer, stopServers } from './support/testServer.ts';

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

  it('is healthy', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/health`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ok' });
  });

  it('hands an activity to the bot with its body read', async () => {
    const seen: unknown[] = [];
    const { url } = await startServer({
      messages: (request, response) => {
        seen.push(request.body);
        response.status(200);
        response.send({ type: 'invokeResponse' });
        return Promise.resolve();
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
        return Promise.resolve();
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
      messages: async (_, response) => {
        arrive(undefined);
        await released;
        response.send(200, { done: true });
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
