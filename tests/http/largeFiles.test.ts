import assert from 'node:assert/strict';
import type { ImportAnswer, ImportLine } from '../../bot/contract/importing.ts';
import type { ThreadStores } from '../../bot/workbook/thread/order.ts';
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

const fileOf = (rows: number, text: string): Uint8Array =>
  new TextEncoder().encode(
    `external_id;source;kind;text;unit;received\n${Array.from(
      { length: rows },
      (_, index) => `${String(index)};laite;kritiikki;${text};u-asiointipiste;1.9.2026\n`,
    ).join('')}`,
  );

async function previewAt(
  { url }: TestServer,
  cookie: string,
  file: Uint8Array,
  signal: AbortSignal | null = null,
): Promise<ImportAnswer> {
  const head = { kind: 'feedbacks', step: 'preview', sheet: null, columns: null };
  const response = await fetch(`${url}/api/manage/import`, {
    ...{ method: 'POST', signal },
    headers: {
      ...{ cookie, origin: url },
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
}

describe('a file that takes more memory than a thread has', () => {
  let server: TestServer;
  let cookie = '';

  before(async () => {
    const { storage } = await sampleStorage();
    server = await startServer({ workbooks: testWorkbooks(storage, { heap: smallHeap }) });
    cookie = await signIn(server.url, 'p-farid-nazari');
  });
  after(stopServers);

  const preview = (file: Uint8Array) => previewAt(server, cookie, file);

  it('ends its thread and not the server, and its sender is told what to do', async function () {
    // A heap that is nearly full is swept again and again before it is given up.
    this.timeout(60_000);
    const large = preview(fileOf(60_000, 'x'.repeat(100)));
    const waiting = preview(fileOf(2, 'x'));
    const answer = await large;
    assert.ok(answer.kind === 'refused', answer.kind);
    assert.equal((await waiting).kind, 'preview');
    assert.match(answer.reason, /muisti|memory/u);
    assert.equal((await fetch(`${server.url}/health`)).status, 200);
    assert.equal((await preview(fileOf(2, 'x'))).kind, 'preview');
  });
});

describe('a file of very many rows', () => {
  after(stopServers);

  it('is left when nobody waits for it any more, so that the next one has its turn', async () => {
    const { storage } = await sampleStorage();
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    let calls = 0;
    // What is asked first is never answered: only an end to the thread lets the next file in.
    const feedbacks: ThreadStores['feedbacks'] = {
      find: (id) => {
        calls += 1;
        isAsked();
        return calls === 1 ? new Promise(() => undefined) : storage.feedback.find(id);
      },
      findByReference: (reference) => storage.feedback.findByReference(reference),
      commit: (change) => storage.feedback.commit(change),
      counts: (from, to) => storage.feedback.counts(from, to),
    };
    const server = await startServer({ workbooks: testWorkbooks(storage, { feedbacks }) });
    const cookie = await signIn(server.url, 'p-farid-nazari');
    const leaving = new AbortController();
    const left = previewAt(server, cookie, fileOf(2, 'x'), leaving.signal);
    await asked;
    const waiting = previewAt(server, cookie, fileOf(2, 'x'));
    leaving.abort();
    await assert.rejects(left, { name: 'AbortError' });
    assert.equal((await waiting).kind, 'preview');
    assert.equal((await previewAt(server, cookie, fileOf(2, 'x'))).kind, 'preview');
  });

  it('is told by its counts, its first rows and its common faults, in a small answer', async () => {
    const server = await startServer();
    const cookie = await signIn(server.url, 'p-farid-nazari');
    const good = fileOf(1_000, 'Jono oli pitkä.');
    const unknownUnit = new TextDecoder().decode(good).replaceAll('u-asiointipiste', 'BTDT');
    const answer = await previewAt(server, cookie, new TextEncoder().encode(unknownUnit));
    assert.ok(answer.kind === 'preview');
    const { sheets, rows, more, faultGroups } = answer.preview;
    assert.equal(sheets[0]?.counts.refused, 1_000);
    assert.equal(rows.length, 200);
    assert.match(more ?? '', /200.*1,000/u);
    assert.deepEqual(
      faultGroups.map(({ count, firstLine }) => [count, firstLine]),
      [[1_000, 2]],
    );
    assert.match(faultGroups[0]?.reason ?? '', /BTDT/u);
    const few = await previewAt(server, cookie, fileOf(3, 'Jono oli pitkä.'));
    assert.ok(few.kind === 'preview');
    assert.deepEqual([few.preview.more, few.preview.faultGroups], [null, []]);
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
        writeTemplate: () => Promise.resolve({ kind: 'busy' }),
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
