import assert from 'node:assert/strict';
import type { ImportAnswer, ImportLine } from '../../bot/contract/importing.ts';
import { sampleStorage } from './support/sampleStorage.ts';
import {
  signIn,
  startServer,
  stopServers,
  testWorkbooks,
  type TestServer,
} from './support/testServer.ts';

/** Megabytes: enough for the program and small files, too little for a large one. */
const smallHeap = 40;

const feedbacks = (rows: number, text: string): Uint8Array =>
  new TextEncoder().encode(
    `external_id;source;kind;text;unit;received\n${Array.from(
      { length: rows },
      (_, index) => `${String(index)};laite;kritiikki;${text};u-asiointipiste;1.9.2026\n`,
    ).join('')}`,
  );

describe('a file that takes more memory than a thread has', () => {
  let server: TestServer;
  let cookie = '';

  before(async () => {
    const { storage } = await sampleStorage();
    server = await startServer({ workbooks: testWorkbooks(storage, smallHeap) });
    cookie = await signIn(server.url, 'p-farid-nazari');
  });
  after(stopServers);

  const preview = async (file: Uint8Array): Promise<ImportAnswer> => {
    const head = { kind: 'feedbacks', step: 'preview', sheet: null, columns: null };
    const response = await fetch(`${server.url}/api/manage/import`, {
      method: 'POST',
      headers: {
        ...{ cookie, origin: server.url },
        ...{ 'content-type': 'application/x-import', 'accept-language': 'fi' },
      },
      body: Buffer.concat([
        Buffer.from(`${JSON.stringify({ ...head, accept: 'all', shown: null })}\n`),
        file,
      ]),
    });
    assert.equal(response.status, 200);
    const lines = (await response.text()).trim().split('\n');
    const last = lines.map((line) => JSON.parse(line) as ImportLine).at(-1);
    assert.ok(last !== undefined && last.kind !== 'progress');
    return last;
  };

  it('ends its thread and not the server, and its sender is told what to do', async () => {
    const answer = await preview(feedbacks(60_000, 'x'.repeat(100)));
    assert.ok(answer.kind === 'refused', answer.kind);
    assert.match(answer.reason, /muisti|memory/u);
    assert.equal((await fetch(`${server.url}/health`)).status, 200);
    assert.equal((await preview(feedbacks(2, 'x'))).kind, 'preview');
  });
});

describe('who exports very much at once', () => {
  after(stopServers);

  it('is held back by how much it is, while a small table still goes out', async () => {
    // Time stands still: no tokens come back meanwhile.
    const server = await startServer({ milliseconds: () => 0 });
    const cookie = await signIn(server.url, 'p-aino-lehtonen');
    const send = (body: string, as = cookie) =>
      fetch(`${server.url}/api/export`, {
        method: 'POST',
        headers: { cookie: as, origin: server.url, 'content-type': 'application/json' },
        body,
      });
    const row = `[{"text":"${'x'.repeat(185)}"}]`;
    const table = (rows: number) =>
      `{"title":"t","facts":[],"columns":["a"],"rows":[${Array(rows).fill(row).join(',')}]}`;
    const large = table(20_000);
    assert.ok(large.length > 3.9e6 && large.length < 4 * 1024 * 1024);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(large)));
    const statuses = answers.map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [200, 200, ...Array<number>(8).fill(429)]);
    const other = await signIn(server.url, 'p-sanna-karvo');
    assert.equal((await send(table(1), other)).status, 200);
    assert.equal((await send('{"title":"t"}', other)).status, 400);
    assert.equal((await send(`[${'['.repeat(100_000)}`, other)).status, 400);
    assert.equal((await send(`${large}${large}`, other)).status, 413);
  });

  it('waits for no more than so many others: the rest are told to come back', async () => {
    const server = await startServer({
      workbooks: {
        runImport: () => Promise.reject(new Error('not asked')),
        exportCompilation: () => Promise.resolve({ kind: 'busy' }),
        writeTable: () => Promise.resolve({ kind: 'busy' }),
      },
    });
    const cookie = await signIn(server.url, 'p-farid-nazari');
    const response = await fetch(`${server.url}/api/manage/compilation?language=fi`, {
      headers: { cookie, 'accept-language': 'fi' },
    });
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5']);
    assert.match(await response.text(), /busy/u);
  });
});
