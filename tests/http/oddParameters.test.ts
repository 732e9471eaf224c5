import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormView } from '../../bot/contract/form.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { reading } from '../../bot/http/api.ts';
import { testSeed } from '../support/testSeed.ts';
import { freshSampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

/** What a parameter or a field is given: dates, numbers and codes that are none, edges, too much. */
const junk = [
  ...['9999-12-31', '9999-01-01', '0000-00-00', '0001-01-01', '2026-02-30', '2026-13-45', '26-1-1'],
  ...[
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
    '2026-11-23',
    '+275760-09-13T00:00:00.001Z',
  ],
  ...['-1', '0', '1e999', '1e308', '99999999999999999999', 'NaN', 'Infinity', '1,5', '0x10', '٣'],
  ...[
    '',
    ' ',
    'x',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    'yes',
    'no',
    'all',
  ],
  ...[
    'feedback:',
    ':',
    'feedback:x/y',
    'metric:\u0000',
    '%',
    '%00',
    '\u0000',
    '\n',
    '\ufffd',
    '🙂',
  ],
  ...["' or 1=1", '$filter', '../..', 'a/b', 'a\\b', 'a#b', 'a?b', 'a|b', '<script>', '{{DATE()}}'],
  ...[
    'x'.repeat(301),
    '9'.repeat(400),
    '🙂'.repeat(300),
    `${'0'.repeat(20)}-x`,
    '~',
    '!',
    '\uffff',
  ],
];
/** Tried with every parameter; of the rest a few. */
const edges = [
  '9999-12-31',
  '0001-01-01',
  '2026-02-30',
  '1e999',
  '-1',
  'x',
  '',
  '__proto__',
  '\u0000',
];
const drawn = fc.oneof(fc.constantFrom(...junk), fc.string({ unit: 'binary', maxLength: 40 }));

/** What ids of the sample city stand in the places of addresses. */
const places: Readonly<Record<string, string>> = {
  period: '2026-01-01_2026-03-31',
  typed: 'K7-3MQ9',
};

describe('parameters and fields that nobody can mean', function () {
  this.timeout(300_000);
  let sample: SampleStorage;
  let server: TestServer;
  let cookies: readonly string[];
  before(async () => {
    const fresh = freshSampleStorage();
    sample = await fresh;
    // The clock runs on with each look at it, so that nobody asks too often.
    let milliseconds = 0;
    server = await startServer({ milliseconds: () => (milliseconds += 1_000) }, fresh);
    // An administrator, an editor and a manager: together they come everywhere.
    const people = ['p-farid-nazari', 'p-sanna-karvo', 'p-marjukka-hietala'];
    cookies = await Promise.all(people.map((id) => signIn(server.url, id)));
  });
  after(stopServers);

  function get(path: string, cookie: string): Promise<Response> {
    return fetch(server.url + path, { headers: { Cookie: cookie, 'Accept-Language': 'en' } });
  }

  /** Never a 500; where it is refused, in words. */
  async function assertAnswered(response: Response, what: string): Promise<void> {
    const text = await response.text();
    assert.ok(
      response.status < 500,
      `${String(response.status)} to ${what}: ${text.slice(0, 300)}`,
    );
    if (response.status < 400 || response.status === 409) return;
    const { title, detail, note } = JSON.parse(text) as Partial<Problem> & { note?: string };
    assert.ok((note ?? `${title ?? ''}${detail ?? ''}`) !== '', `${what} is refused without words`);
  }

  /** An address of the route at which there is something for the person to see. */
  async function addressOf(path: string): Promise<string> {
    const ids = await idsOf(sample);
    const known =
      Object.entries(ids).find(([start]) => path.startsWith(`${start}/:id`))?.[1] ?? 'x';
    return path.replace(/:(\w+)/gu, (_, name: string) =>
      encodeURIComponent(name === 'id' ? known : (places[name] ?? 'x')),
    );
  }

  for (const [path] of reading) {
    it(`are refused in words or passed over by ${path}`, async () => {
      const [cookie = ''] = cookies;
      const address = await addressOf(path);
      for (const name of await namesAskedFor(() => get(address, cookie)))
        for (const value of [...edges, ...fc.sample(drawn, { numRuns: 15, seed: testSeed })]) {
          const asked = `${address}?${new URLSearchParams({ [name]: value }).toString()}`;
          await assertAnswered(await get(asked, cookie), asked);
        }
      for (const place of path.match(/:\w+/gu) ?? [])
        for (const value of fc.sample(drawn, { numRuns: 15, seed: testSeed })) {
          const odd = value === '' || value.startsWith('.') ? 'x' : value.slice(0, 200);
          const asked = (await addressOf(path.replace(place, '\u0001'))).replace(
            '\u0001',
            encodeURIComponent(odd),
          );
          await assertAnswered(await get(asked, cookie), asked);
        }
    });
  }

  it('are refused in words by every field of every form', async () => {
    const tried = new Set<string>();
    let understood = 0;
    for (const cookie of cookies)
      for (const [path] of reading) {
        const address = await addressOf(path);
        for (const { id, fields } of await formsAt(address, cookie))
          for (const { name, input } of fields) {
            if (tried.has(`${path} ${id} ${name}`)) continue;
            tried.add(`${path} ${id} ${name}`);
            for (const value of oddFor(input)) {
              // What was taken in has changed the page, and with it the form.
              const form = (await formsAt(address, cookie)).find((each) => each.id === id);
              if (form === undefined) break;
              const body = JSON.stringify({ ...filledIn(form), [name]: value });
              const status = await submitTo(address, cookie, body);
              if (status === 422 || status === 200) understood += 1;
            }
          }
      }
    assert.ok(tried.size > 60, `only ${String(tried.size)} fields were found`);
    assert.ok(understood > tried.size, `only ${String(understood)} submits came to a form`);
  });

  async function formsAt(address: string, cookie: string): Promise<readonly FormView[]> {
    const response = await get(address, cookie);
    const isPage = response.headers.get('content-type') === 'application/json';
    return isPage && response.ok ? formsIn(await response.json()) : [];
  }

  /** Posts to whichever address of the page takes its forms; its status, 404 where none does. */
  async function submitTo(address: string, cookie: string, body: string): Promise<number> {
    for (const to of [address, `${address}/acts`, `${address}/moves`]) {
      const answer = await fetch(server.url + to, {
        ...{ method: 'POST', body },
        headers: { Cookie: cookie, 'Content-Type': 'application/json' },
      });
      await assertAnswered(answer, `${to} ${body.slice(0, 600)}`);
      if (![400, 404, 405].includes(answer.status)) return answer.status;
    }
    return 404;
  }
});

/** The names of the query's parameters that are looked for while a request is answered. */
async function namesAskedFor(ask: () => Promise<Response>): Promise<readonly string[]> {
  const names = new Set<string>();
  const original = Object.getOwnPropertyDescriptor(URLSearchParams.prototype, 'get');
  assert.ok(original !== undefined);
  const find = original.value as (this: URLSearchParams, name: string) => string | null;
  URLSearchParams.prototype.get = function get(name) {
    // The store's client makes addresses of its own.
    if (new Error().stack?.includes('node_modules') !== true) names.add(name);
    return find.call(this, name);
  };
  try {
    await (await ask()).text();
  } finally {
    Object.defineProperty(URLSearchParams.prototype, 'get', original);
  }
  return [...names];
}

async function idsOf({ storage }: SampleStorage): Promise<Readonly<Record<string, string>>> {
  const [summaries, organisation, due] = await Promise.all([
    storage.metrics.summaries(),
    storage.organisation.snapshot(),
    storage.feedback.due('2199-12-31'),
  ]);
  const unit = [...organisation.parts.values()].find(({ level }) => level === 'unit');
  return {
    '/api/metrics': summaries[0]?.metric.id ?? '',
    '/api/manage/metrics': summaries[0]?.metric.id ?? '',
    '/api/feedback': due.find(({ unitId }) => unitId === 'u-iltapaivatoiminta')?.id ?? '',
    '/api/coverage': unit?.id ?? '',
    '/api/manage/organisation': unit?.id ?? '',
    '/api/manage/people': 'p-emil-soderholm',
  };
}

function formsIn(node: unknown): readonly FormView[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(formsIn);
  return 'fields' in node && 'revision' in node ? [node as FormView, ...below] : below;
}

/** As it stands; what is required and empty gets a word. */
function filledIn({ id, revision, fields }: FormView): Readonly<Record<string, string>> {
  const values = fields.map(({ name, value, required, input, choices }) => [
    name,
    value === '' && required
      ? (choices[0]?.code ?? (input === 'date' ? '2026-11-23' : input === 'number' ? '1' : 'x'))
      : value,
  ]);
  return { form: id, revision, ...(Object.fromEntries(values) as Record<string, string>) };
}

function oddFor(input: FormView['fields'][number]['input']): readonly string[] {
  if (input === 'date') return ['9999-12-31', '9999-01-01', '0001-01-01', '2026-02-30', 'x', '1e3'];
  if (input === 'number')
    return ['1e999', '-1', '99999999999999999999', 'NaN', 'x', '1,5,5', '0,0000000000001'];
  if (input === 'text' || input === 'line') return ['\u0000', 'x'.repeat(19_000)];
  return ['x', '__proto__', 'a/b', '\u0000'];
}
