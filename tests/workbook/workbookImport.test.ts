import assert from 'node:assert/strict';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { runImport } from '../../bot/cli/importCommand.ts';
import { importFile } from '../../bot/workbook/importFile.ts';
import { importText, refusals, smallCity } from './support/importText.ts';
import { memoryStores } from './support/memoryStores.ts';
import { rawWorkbook, textRow } from './support/workbookFile.ts';

const day = (text: string) => ({ value: new Date(text), type: Date, format: 'd.m.yyyy' });
const time = (text: string) => ({ value: new Date(text), type: Date, format: 'd.m.yyyy h:mm' });

describe('an import from a workbook', () => {
  it('takes feedbacks in as from CSV: below a title, with real days, numbers and yes or no', async () => {
    const headings: Row = ['ulkoinen tunniste', 'lähde', 'palautteen laji', 'palaute', 'yksikkö'];
    const closed: Row = [17, 'vanha', 'kritiikki', 'Odotin', 'kadut'];
    const open: Row = [18, 'vanha', 'kiitos', 'Hyvä!', 'Sivistyspalvelut > Neuvonta'];
    const answered = time('2026-11-05T12:00:00Z');
    const sheet: Row[] = [
      [{ value: 'Palautteet 2026', columnSpan: 3 }],
      [],
      [...headings, 'saapunut', 'vastausta toivotaan', 'vastattu', 'suljettu'],
      [...closed, time('2026-11-02T09:30:00Z'), true, answered, day('2026-11-06')],
      [...open, day('2026-11-09'), false],
    ];
    const file = await writeExcelFile(sheet, { sheet: 'Data' }).toBuffer();
    const fromWorkbook = memoryStores(smallCity);
    const request = { kind: 'feedbacks', file, mapping: null, dryRun: false } as const;
    const report = await importFile(request, fromWorkbook.deps);
    assert.deepEqual(refusals(report), []);
    assert.deepEqual(
      report.results.map(({ line }) => line),
      [4, 5],
    );
    const fromCsv = memoryStores(smallCity);
    await importText(
      fromCsv,
      'feedbacks',
      `external_id;source;kind;text;unit;received;answer_wanted;answered;closed
17;vanha;kritiikki;Odotin;kadut;2.11.2026 9.30;kyllä;5.11.2026 12.00;6.11.2026
18;vanha;kiitos;Hyvä!;s-neuvonta;9.11.2026;ei;;`,
    );
    assert.deepEqual(fromWorkbook.feedbacks, fromCsv.feedbacks);
    assert.deepEqual(fromWorkbook.trails, fromCsv.trails);
  });

  it('takes metrics in, with shares as Excel keeps percentages', async () => {
    const share = { value: 0.33, type: Number, format: '0%' };
    const sheet: Row[] = [
      ['metric', 'name_fi', 'part', 'scale', 'cadence', 'method', 'period', 'value', 'n'],
      ['m', 'Nimi', 'kadut', 'share', 'monthly', 'count', '2026-01', share, 400],
    ];
    const file = await writeExcelFile(sheet).toBuffer();
    const stores = memoryStores(smallCity);
    const request = { kind: 'metrics', file, mapping: null, dryRun: false } as const;
    assert.equal((await importFile(request, stores.deps)).records.added, 1);
    const figure = stores.metrics.get('m')?.value.measurements[0]?.figure;
    assert.deepEqual(figure, { kind: 'share', successes: 132, n: 400 });
  });

  it('takes the organisation in from the sheet that is named', async () => {
    const file = rawWorkbook([
      { name: 'Ohje', rows: textRow(1, ['Lue tämä']) },
      {
        name: 'Osat',
        rows:
          textRow(1, ['code', 'level', 'name_fi']) +
          textRow(2, ['kaupunki', 'city', 'Kuulasvesi']) +
          textRow(3, ['kirjasto', 'unit', 'Kirjasto']),
      },
    ]);
    const stores = memoryStores();
    const lines: string[] = [];
    const deps = {
      ...stores.deps,
      translator: stores.deps.translators.en,
      print: (line: string) => lines.push(line),
      readFile: () => Promise.resolve(file),
    };
    assert.equal(await runImport(deps, ['organisation', 'a.xlsx', '--sheet', 'osat']), 0);
    assert.deepEqual([...stores.organisation.parts.keys()], ['kaupunki', 'kirjasto']);
    assert.equal(await runImport(deps, ['organisation', 'a.xlsx', '--sheet', 'Nope']), 2);
    assert.match(lines.at(-1) ?? '', /Ohje, Osat/u);
  });

  it('lists rows with broken cells beside those taken in', async () => {
    const file = rawWorkbook([
      {
        name: 'S',
        rows: `${textRow(1, ['external_id', 'kind', 'text', 'unit', 'received'])}
          ${textRow(2, ['1', 'idea', 'Penkki', 'kadut', '9.11.2026'])}
          <row r="3"><c t="e"><f>A9</f><v>#REF!</v></c><c t="e"><v>#N/A</v></c></row>`,
      },
    ]);
    const stores = memoryStores(smallCity);
    const request = { kind: 'feedbacks', file, mapping: null, dryRun: false } as const;
    const report = await importFile(request, stores.deps);
    assert.deepEqual(refusals(report), ['3: cellError cellError']);
    assert.equal(report.records.added, 1);
  });
});
