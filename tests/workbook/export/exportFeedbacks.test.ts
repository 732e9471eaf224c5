import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { languages } from '../../../bot/domain/language.ts';
import { importFile } from '../../../bot/workbook/importFile.ts';
import { readWorkbook } from '../../../bot/workbook/source/excel/readWorkbook.ts';
import { exported } from '../support/exportedFile.ts';
import { importText, smallCity } from '../support/importText.ts';
import { memoryStores, type MemoryStores } from '../support/memoryStores.ts';

const headings =
  'external_id;source;kind;text;received_through;unit;received;answer_wanted;answer_by;state;answered;closed;learned;contact_email';
const closedRow =
  '1;vanha;kritiikki;"Odotin; liian ""kauan""\nrivillä";puhelin;kadut;2.11.2026 9.00;kyllä;6.11.2026;suljettu;5.11.2026 12.00;6.11.2026;=opittu;anna@example.com';
const openRow = '2;vanha;idea;-penkki;email;t-neuvonta;9.11.2026;kyllä;;;;;;anna@example.com';
const praiseRow = '+3;vanha;kiitos;Hyvä!;kirje;s-neuvonta;10.11.2026;ei;;;;;;';

async function someFeedbacks(): Promise<MemoryStores> {
  const stores = memoryStores(smallCity);
  const file = [headings, closedRow, openRow, praiseRow].join('\n');
  const report = await importText(stores, 'feedbacks', file);
  assert.equal(report.records.added, 3);
  return stores;
}

async function csvOf(stores: MemoryStores, options: readonly string[] = []) {
  const { files } = await exported(stores, ['feedbacks', 'a.csv', ...options]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('a.csv'));
  const [first = [], ...rows] = parse(text.slice(1), { delimiter: ';' });
  const records = rows.map((row) => new Map(row.map((cell, index) => [first[index] ?? '', cell])));
  return { text, headings: first, records };
}

describe('an export of feedbacks', () => {
  it('is CSV as a Finnish Excel opens it', async () => {
    const { text, headings: names, records } = await csvOf(await someFeedbacks());
    assert.ok(text.startsWith('\uFEFFviitenumero;palautteen laji;yksikkö;palvelualue;'));
    assert.ok(text.endsWith('\r\n'));
    assert.equal(names.length, 20);
    const closed = records[0] ?? new Map<string, string>();
    assert.match(closed.get('viitenumero') ?? '', /^\w{2}-\w{4}$/u);
    const told = [
      ['palautteen laji', 'kritiikki'],
      ['yksikkö', 'Kadut'],
      ['palvelualue', 'Tekninen palvelualue'],
      ['saapumistapa', 'puhelin'],
      ['saapunut', '2026-11-02'],
      ['vastattava viimeistään', '2026-11-06'],
      ['vastattu', '2026-11-05 12:00'],
      ['suljettu', '2026-11-06 12:00'],
      ['tila', 'suljettu'],
      ['määräajassa', 'kyllä'],
      ['lähde', 'vanha'],
      ['ulkoinen tunniste', '1'],
    ] as const;
    for (const [column, cell] of told) assert.equal(closed.get(column), cell, column);
  });

  it('leaves a line in the audit trail, with how many and whether with texts', async () => {
    const stores = await someFeedbacks();
    for (const options of [[], ['--texts']]) {
      const { noted } = await exported(stores, ['feedbacks', 'a.csv', ...options]);
      assert.deepEqual(
        noted.map(({ by, what, subject, details }) => ({ by, what, subject, details })),
        [
          {
            ...{ by: 'command', what: 'takenOut', subject: { kind: 'file', id: 'feedbacks' } },
            details: [
              { kind: 'count', of: 'feedbacks', count: 3 },
              { kind: 'field', field: 'texts', from: null, to: String(options.length > 0) },
            ],
          },
        ],
      );
    }
    assert.deepEqual((await exported(stores, ['feedbacks', 'a.csv', '--from', 'x'])).noted, []);
  });

  it('tells what is open past its day as not on time, and nothing of what owes no answer', async () => {
    const { records } = await csvOf(await someFeedbacks());
    assert.deepEqual(
      records.map((record) => [record.get('tila'), record.get('määräajassa')]),
      [
        ['suljettu', 'kyllä'],
        ['uusi', 'ei'],
        ['uusi', ''],
      ],
    );
  });

  it('has texts only when asked, masked, and contact details never', async () => {
    const stores = await someFeedbacks();
    const [first] = [...stores.feedbacks.values()];
    assert.ok(first !== undefined);
    const text = 'Soita 040 123 4567';
    stores.feedbacks.set(first.value.id, { ...first, value: { ...first.value, text } });
    const [bare, full] = [await csvOf(stores), await csvOf(stores, ['--texts'])];
    assert.doesNotMatch(bare.text, /Soita|penkki|example\.com/u);
    assert.match(full.text, /Soita/u);
    assert.doesNotMatch(full.text, /123 4567|example\.com/u);
  });

  it('keeps a spreadsheet from running what somebody wrote', async () => {
    const { records } = await csvOf(await someFeedbacks(), ['--texts']);
    assert.equal(records[0]?.get('mitä opittiin'), "'=opittu");
    assert.equal(records[1]?.get('palaute'), "'-penkki");
    assert.equal(records[2]?.get('ulkoinen tunniste'), "'+3");
  });

  it('is a workbook with real days and times, whose texts stay texts', async () => {
    const { files } = await exported(await someFeedbacks(), ['feedbacks', 'a.xlsx', '--texts']);
    const known = { isUsed: () => true, isKnown: (name: string) => name === 'viitenumero' };
    const file = files.get('a.xlsx') ?? new Uint8Array();
    const table = readWorkbook(file, { sheet: 'Palautteet', decimal: '.', headings: known });
    const [closed] = table.rows;
    assert.equal(closed?.cells.get('saapunut'), '2026-11-02');
    assert.equal(closed.cells.get('vastattu'), '2026-11-05T12:00:00');
    assert.equal(closed.cells.get('mitä opittiin'), '=opittu');
    assert.deepEqual(table.unreadable, []);
  });

  it('is narrowed by days of receipt and by a part with all below it', async () => {
    const stores = await someFeedbacks();
    const ids = async (...options: readonly string[]) =>
      (await csvOf(stores, options)).records.map((record) => record.get('ulkoinen tunniste'));
    assert.deepEqual(await ids('--from', '2026-11-09'), ['2', "'+3"]);
    assert.deepEqual(await ids('--to', '2026-11-09'), ['1', '2']);
    assert.deepEqual(await ids('--unit', 'Tekninen palvelualue'), ['1', '2']);
    assert.deepEqual(await ids('--unit', 'Tekninen palvelualue > Neuvonta'), ['2']);
  });
});

describe('an exported file that comes back', () => {
  const options = fc.record({
    format: fc.constantFrom('csv', 'xlsx'),
    language: fc.constantFrom(...languages),
    texts: fc.boolean(),
  });
  const written = fc
    .string({
      unit: fc.constantFrom(...Array.from('=+-@\'";,\n\r\t_x0041<&]]>äé🙂 a1')),
      minLength: 1,
      maxLength: 20,
    })
    .filter((text) => text.trim() !== '');

  it('adds and changes nothing, in whatever language and format', async () => {
    await fc.assert(
      fc.asyncProperty(
        options,
        fc.array(written, { minLength: 1, maxLength: 6 }),
        async (how, texts) => {
          const stores = memoryStores(smallCity);
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const rows = texts.map((text, index) =>
            [
              `e${String(index)}`,
              'vanha',
              'idea',
              quoted(`x ${text}`),
              'email',
              'kadut',
              '9.11.2026',
            ].join(';'),
          );
          const file = ['external_id;source;kind;text;received_through;unit;received', ...rows];
          const first = await importText(stores, 'feedbacks', file.join('\n'));
          assert.equal(first.records.added, texts.length);
          const { writes } = stores;
          const path = `a.${how.format}`;
          const argv = ['feedbacks', path, '--language', how.language];
          const { code, files } = await exported(stores, how.texts ? [...argv, '--texts'] : argv);
          assert.equal(code, 0);
          const content = files.get(path) ?? new Uint8Array();
          const request = {
            kind: 'feedbacks',
            file: content,
            mapping: null,
            dryRun: false,
          } as const;
          const again = await importFile(request, stores.deps);
          assert.deepEqual(again.records, { added: 0, changed: 0, unchanged: texts.length });
          assert.equal(again.refused, 0);
          assert.equal(stores.writes, writes);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells what was changed in it, what it has twice and what is not here', async () => {
    const stores = await someFeedbacks();
    const { text } = await csvOf(stores, ['--texts']);
    const [head = '', ...lines] = text.trimEnd().split('\r\n');
    const penkki = lines.find((line) => line.includes('penkki')) ?? '';
    const file = [
      head,
      penkki,
      penkki.replace('penkki', 'tuoli'),
      penkki.replace(/^[^;]*/u, '22-2222'),
    ]
      .join('\n')
      .replace(/vanha;2;(?=[^\n]*$)/u, ';;');
    const report = await importText(stores, 'feedbacks', file);
    assert.deepEqual(
      report.results.map(({ outcome }) =>
        typeof outcome === 'string' ? outcome : outcome.map(({ code }) => code).join(' '),
      ),
      ['unchanged', 'idTwice kept', 'referenceUnknown'],
    );
    assert.equal(stores.feedbacks.size, 3);
  });
});

describe('the export command', () => {
  for (const [argv, said] of [
    [[], /^Käyttö: /u],
    [['metrics', 'a.csv'], /^Käyttö: /u],
    [['feedbacks', 'a.pdf'], /^Käyttö: /u],
    [['feedbacks', 'a.csv', '--language', 'de'], /^Käyttö: /u],
    [['feedbacks', 'a.csv', '--from', '1.11.2026'], /1\.11\.2026/u],
    [['feedbacks', 'a.csv', '--from', '2026-12-01', '--to', '2026-11-01'], /alku/u],
    [['feedbacks', 'a.csv', '--unit', 'Satama'], /Satama/u],
    [['feedbacks', 'a.csv', '--unit', 'Neuvonta'], /useaan/u],
    [['feedbacks', 'taken.csv'], /jo olemassa/u],
    [['feedbacks', 'nowhere/a.csv'], /kansiota/u],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(argv)} and makes no file`, async () => {
      const { code, lines, files } = await exported(await someFeedbacks(), argv);
      assert.deepEqual([code, files.size], [2, 0]);
      assert.match(lines[0] ?? '', said);
    });
  }

  it('says how many it exported, and to take care of texts', async () => {
    const { lines } = await exported(await someFeedbacks(), ['feedbacks', 'a.csv', '--texts']);
    assert.match(lines[0] ?? '', /3.*a\.csv/u);
    assert.equal(lines.length, 2);
  });
});
