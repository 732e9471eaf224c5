import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { cell } from '../../../bot/workbook/compilation/export/workbookSheet.ts';
import { writeSheets } from '../../../bot/workbook/compilation/export/writeSheets.ts';
import { writeCsv } from '../../../bot/workbook/export/writeCsv.ts';
import { writeTable } from '../../../bot/workbook/export/writeTable.ts';
import { writeWorkbook } from '../../../bot/workbook/export/writeWorkbook.ts';
import { unzipWorkbook } from '../../../bot/workbook/source/excel/unzipWorkbook.ts';
import { textsOf } from '../compilation/support.ts';

/** What people could write to have it run on the computer of whoever opens the file. */
const texts = [
  '=HYPERLINK("http://x.example";"tästä")',
  "=cmd|'/c calc'!A1",
  '@SUM(1+1)',
  '+1+1',
  '-1+1',
  '\t=1+1',
  '＝1+1',
  '"=1+1',
  'a;=1+1',
  'a\n=1+1',
  '__proto__',
  'toString',
];

/** Texts as a sheet gives them back: without blanks at their ends. */
const kept = texts.map((text) => text.trim());
const column = (bytes: Uint8Array, sheet: string) =>
  textsOf(bytes, sheet)
    .map(([text]) => text)
    .slice(-texts.length);

describe('a text that is exported never runs as a formula', () => {
  const written: readonly (readonly [name: string, write: () => Promise<Uint8Array>])[] = [
    [
      'in a table as it is seen',
      () =>
        writeTable({
          ...{ title: 'S', facts: [], columns: ['a'] },
          rows: texts.map((text) => [{ text }]),
        }),
    ],
    [
      'in a workbook of feedbacks',
      () =>
        writeWorkbook(
          { headings: ['a'], rows: texts.map((text) => [{ kind: 'text', text }]) },
          'S',
        ),
    ],
    [
      'in the compilation',
      () =>
        writeSheets(
          [
            {
              ...{ title: 'S', widths: [10], frozenColumns: null, picking: new Map() },
              rows: texts.map((text) => [cell(text)]),
            },
          ],
          { title: '', columns: new Map() },
        ),
    ],
  ];
  for (const [name, write] of written) {
    it(`${name}, and stays what it was`, async () => {
      const bytes = await write();
      assert.deepEqual(column(bytes, 'S'), kept);
      for (const [part, xml] of unzipWorkbook(bytes)) {
        assert.doesNotMatch(xml, /<f[\s>/]/u, part);
      }
    });
  }

  it('in CSV, whichever delimiter it is opened with', () => {
    const csv = new TextDecoder().decode(
      writeCsv({ headings: ['a'], rows: texts.map((text) => [{ kind: 'text', text }]) }),
    );
    for (const delimiter of [';', ',', '\t']) {
      const rows = parse(csv, { delimiter, bom: true, relax_column_count: true });
      for (const value of rows.flat()) {
        assert.doesNotMatch(value, /^[\s]*[=+\-@＝]/u, `${delimiter} ${value}`);
      }
    }
  });
});
