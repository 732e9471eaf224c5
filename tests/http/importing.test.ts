import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ImportAnswer, ImportLine } from '../../bot/contract/importing.ts';
import { unzipWorkbook } from '../../bot/workbook/source/excel/unzipWorkbook.ts';
import { readWorkbookInfo } from '../../bot/workbook/source/excel/workbookParts.ts';
import { edited, textsOf } from '../workbook/compilation/support.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';
import { freshSampleStorage, type SampleStorage } from './support/sampleStorage.ts';

interface Head {
  readonly kind?: string;
  readonly step?: string;
  readonly columns?: unknown;
  readonly accept?: string;
  readonly shown?: string | null;
}

const [administrator, editor, staff] = [
  'p-farid-nazari',
  'p-sanna-karvo',
  'p-aino-lehtonen',
] as const;

describe('importing and exporting over HTTP', () => {
  let server: TestServer;
  let sample: SampleStorage;
  const cookies = new Map<string, string>();

  before(async () => {
    sample = await freshSampleStorage();
    server = await startServer({}, Promise.resolve(sample));
    for (const person of [administrator, editor, staff]) {
      cookies.set(person, await signIn(server.url, person));
    }
  });
  after(stopServers);

  const get = (path: string, person: string = administrator) =>
    fetch(`${server.url}${path}`, { headers: { cookie: cookies.get(person) ?? '' } });
  const post = (
    head: Head,
    file: Uint8Array,
    person: string = administrator,
    type = 'application/x-import',
  ) =>
    fetch(`${server.url}/api/manage/import`, {
      method: 'POST',
      headers: { cookie: cookies.get(person) ?? '', origin: server.url, 'content-type': type },
      body: Buffer.concat([
        Buffer.from(
          `${JSON.stringify({ ...{ kind: 'compilation', step: 'preview', sheet: null }, ...{ columns: null, accept: 'all', shown: null }, ...head })}\n`,
        ),
        file,
      ]),
    });
  const ask = async (head: Head, file: Uint8Array) => {
    const response = await post(head, file);
    assert.equal(response.status, 200);
    const lines = (await response.text()).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as ImportLine);
  };
  const answer = async (head: Head, file: Uint8Array): Promise<ImportAnswer> => {
    const last = (await ask(head, file)).at(-1);
    if (last === undefined || last.kind === 'progress') throw new Error('no answer');
    return last;
  };
  const exported = async (person: string = administrator) => {
    const response = await get('/api/manage/compilation?language=fi', person);
    assert.equal(response.status, 200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const previewOf = async (head: Head, file: Uint8Array) => {
    const found = await answer(head, file);
    assert.ok(found.kind === 'preview', JSON.stringify(found).slice(0, 200));
    return found.preview;
  };

  it('is an administrator’s; an editor takes the compilation out without people', async () => {
    assert.equal((await get('/api/manage/import', staff)).status, 403);
    assert.equal((await get('/api/manage/compilation?language=fi', staff)).status, 403);
    assert.equal((await post({}, await exported(editor), editor)).status, 403);
    const sheets = (bytes: Uint8Array) =>
      readWorkbookInfo(unzipWorkbook(bytes)).sheets.map(({ name }) => name);
    assert.ok(sheets(await exported()).includes('Henkilöt'));
    assert.ok(!sheets(await exported(editor)).includes('Henkilöt'));
  });

  it('shows what a workbook would change, with progress, and stores what was shown', async () => {
    const bytes = await exported();
    const lines = await ask({}, bytes);
    assert.ok(lines.some((line) => line.kind === 'progress' && line.stage === 'judged'));
    const untouched = await previewOf({}, bytes);
    assert.deepEqual([untouched.rows, untouched.storable, untouched.hasObstacles], [[], 0, false]);
    const [, first = []] = textsOf(bytes, 'Mittarit');
    const metric = first[0] ?? '';
    const file = edited(bytes, [
      { sheet: 'metrics', row: metric, cells: { source: 'Uusi lähde' } },
      {
        sheet: 'actions',
        row: null,
        cells: { metric, what: 'Uusi opaste', responsible: staff, due_on: '31.12.2026' },
      },
      { sheet: 'organisation', row: null, cells: { code: 'orpo', name_fi: 'Orpo' } },
    ]);
    const preview = await previewOf({}, file);
    assert.deepEqual(
      preview.rows.map(({ outcome, sheet }) => [sheet, outcome]),
      [
        ['organisation', 'refused'],
        ['metrics', 'changed'],
        ['actions', 'added'],
      ],
    );
    assert.equal(preview.rows[1]?.cells[0]?.after, 'Uusi lähde');
    assert.match(preview.rows[0]?.faults[0]?.place ?? '', /^Organisation B\d+$/);
    const { version: shown } = preview;
    assert.equal((await answer({ step: 'store', shown }, file)).kind, 'withheld');
    const stored = await answer({ step: 'store', shown, accept: 'good' }, file);
    assert.equal(stored.kind, 'stored');
    const again = await answer({ step: 'store', shown, accept: 'good' }, file);
    assert.equal(again.kind, 'overtaken');
    const { storage } = sample;
    const noted = (
      await storage.audit.read(
        { kind: 'file', subject: null, by: null, from: null, to: null },
        { limit: 20, after: null },
      )
    ).entries.find(({ what }) => what === 'read');
    assert.deepEqual([noted?.by, noted?.subject.id], [administrator, 'compilation']);
    assert.deepEqual(noted?.details, [
      { kind: 'count', of: 'added', count: 1 },
      { kind: 'count', of: 'changed', count: 1 },
      { kind: 'count', of: 'refused', count: 1 },
    ]);
    const [action] = await storage.actions.ofMetric(metric);
    assert.deepEqual([action?.what, action?.createdBy], ['Uusi opaste', administrator]);
  });

  it('asks where the columns of a foreign file are, and remembers it', async () => {
    const file = new TextEncoder().encode(
      [
        'Asiakaskysely 2026;;;;;',
        'Kysely;Vastasi;Tyytyväisiä;Alku pvm;Loppu pvm;Koodi',
        'Aukiolot;200;150;1.1.2026;31.3.2026;http-aukiolot',
        'Aukiolot;;ei tietoa;1.4.2026;30.6.2026;http-aukiolot',
      ].join('\r\n'),
    );
    const asked = await answer({ kind: 'metrics' }, file);
    assert.ok(asked.kind === 'mapping');
    assert.deepEqual(asked.mapping.headings[1], { name: 'Vastasi', samples: ['200'] });
    const [unit = ''] = textsOf(await exported(), 'Organisaatio')[1] ?? [];
    const from = (column: string, heading: string) => ({ column, heading, fixed: null });
    const always = (column: string, fixed: string) => ({ column, heading: null, fixed });
    const columns = [
      from('metric', 'Koodi'),
      from('name_fi', 'Kysely'),
      from('n', 'Vastasi'),
      from('successes', 'Tyytyväisiä'),
      from('period_from', 'Alku pvm'),
      from('period_to', 'Loppu pvm'),
      always('part', unit),
      always('scale', 'share'),
      always('cadence', 'quarterly'),
      always('method', 'survey'),
      always('sampling', 'selfSelected'),
    ];
    const tried = await answer({ kind: 'metrics', step: 'map', columns }, file);
    assert.ok(tried.kind === 'mapping');
    assert.equal(tried.mapping.missing, null);
    const [row] = tried.mapping.rows;
    assert.equal(row?.outcome, 'added');
    assert.ok(row.cells.some(({ after }) => /^31.*2026$/.test(after)));
    const nameless = columns.filter(({ column }) => column !== 'metric');
    const [faulty] = (await previewOf({ kind: 'metrics', columns: nameless }, file)).rows;
    // By the name that the choice of columns has for it, and not by the code.
    assert.ok(faulty?.faults.some(({ place }) => place === 'metric code'));
    const preview = await previewOf({ kind: 'metrics', columns }, file);
    assert.deepEqual(
      preview.rows.map(({ outcome }) => outcome),
      ['added', 'refused'],
    );
    const remembered = await previewOf({ kind: 'metrics' }, file);
    assert.equal(remembered.version, preview.version);
    const head = { kind: 'metrics', step: 'store', accept: 'good', shown: preview.version };
    assert.equal((await answer(head, file)).kind, 'stored');
    const { storage } = sample;
    const found = await storage.metrics.find('http-aukiolot');
    assert.deepEqual(found?.value.measurements[0]?.figure, {
      kind: 'share',
      successes: 150,
      n: 200,
    });
    assert.equal(found.value.measurements[0].enteredBy, administrator);

    const corrected = new TextEncoder().encode(
      new TextDecoder()
        .decode(file)
        .replace(';200;150;', ';200;160;')
        .replace(/Aukiolot;;.*/u, ''),
    );
    const changed = await previewOf({ kind: 'metrics' }, corrected);
    assert.deepEqual(
      changed.rows.map(({ outcome, cells }) => [
        outcome,
        ...cells.map(({ before, after }) => [before, after]),
      ]),
      [['changed', ['150', '160']]],
    );
    assert.match(changed.rows[0]?.cells[0]?.column ?? '', /success|satisf/iu);
  });

  it('shows what a file of the own format changes, before and after', async () => {
    const csv = (text: string) => new TextEncoder().encode(text);
    const metric = 'metric;name_fi;cadence\nhttp-aukiolot;Aukioloajat;yearly\n';
    const [renamed] = (await previewOf({ kind: 'metrics' }, csv(metric))).rows;
    assert.deepEqual(
      renamed?.cells.map(({ before, after }) => [before, after]),
      [
        ['Aukiolot', 'Aukioloajat'],
        ['quarterly', 'yearly'],
      ],
    );
    const unit = (await sample.storage.organisation.snapshot()).parts.get('u-asiointipiste');
    const part = `code;name_fi;manager_upn\n${unit?.id ?? ''};Palvelupiste;uusi@x.example\n`;
    const [moved] = (await previewOf({ kind: 'organisation' }, csv(part))).rows;
    assert.deepEqual(
      moved?.cells.map(({ before, after }) => [before, after]),
      [
        ['Asiointipiste', 'Palvelupiste'],
        // A file’s names are all that there are: it says none in these languages.
        ['Servicepunkten', 'empty'],
        ['Service point', 'empty'],
        ['Marjukka Hietala', 'uusi@x.example'],
      ],
    );
  });

  it('refuses what it does not read, with the reason and before it is read', async () => {
    const text = new TextEncoder().encode('ei taulukko');
    const refused = await answer({}, text);
    assert.ok(refused.kind === 'refused' && refused.reason.includes('workbook'));
    const other = await answer(
      {},
      await readFile(new URL('../workbook/data/govuk-services.csv', import.meta.url)),
    );
    assert.equal(other.kind, 'refused');
    const large = await post({}, new Uint8Array(50 * 1024 * 1024)).catch((error: unknown) => error);
    // The connection may be closed while the browser still sends.
    if (large instanceof Response) {
      assert.equal(large.status, 413);
      assert.match(await large.text(), /too large/);
    } else assert.ok(large instanceof TypeError);
    assert.equal((await post({}, text, administrator, 'text/plain')).status, 400);
    assert.equal((await post({ kind: 'people' }, text)).status, 400);
  });

  it('writes the table that its reader sees as a workbook, never with a formula', async () => {
    const table = {
      title: 'Mittarit: kaikki',
      facts: [{ label: 'Tiedot', text: '23.11.2026' }],
      columns: ['Mittari', 'Arvo', 'Mitattu'],
      rows: [
        [
          { text: '=HYPERLINK("http://x")', light: 'red' },
          { text: '33 %', value: 0.33, percent: true },
          { text: '1.11.2026', day: '2026-11-01' },
        ],
        [{ text: 'toString' }, null, null],
      ],
    };
    const send = (body: unknown) =>
      fetch(`${server.url}/api/export`, {
        method: 'POST',
        headers: {
          cookie: cookies.get(staff) ?? '',
          ...{ origin: server.url, 'content-type': 'application/json' },
        },
        body: JSON.stringify(body),
      });
    const response = await send(table);
    assert.equal(response.status, 200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows = textsOf(bytes, 'Mittarit  kaikki');
    assert.deepEqual(rows.slice(-3), [
      ['Mittari', 'Arvo', 'Mitattu'],
      ['=HYPERLINK("http://x")', '0.33', '2026-11-01'],
      ['toString'],
    ]);
    const parts = unzipWorkbook(bytes);
    assert.doesNotMatch(parts.get('xl/worksheets/sheet1.xml') ?? '', /<f>/);
    assert.equal((await send({ ...table, columns: [] })).status, 400);
    const query = { kind: 'file', by: staff, from: null, to: null, subject: null } as const;
    const { entries } = await sample.storage.audit.read(query, { limit: 5, after: null });
    assert.deepEqual(
      entries.map(({ what, name, details }) => [what, name?.fi, details]),
      [['takenOut', 'Mittarit: kaikki', [{ kind: 'count', of: 'rows', count: 2 }]]],
    );
  });
});
