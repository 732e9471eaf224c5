import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { languages } from '../../../bot/domain/language.ts';
import { readWorkbookRows } from '../../../bot/workbook/compilation/import/readWorkbookRows.ts';
import { readForeign } from '../../../bot/workbook/compilation/propose/proposeMapping.ts';
import { FileRefused, type RefusalCode } from '../../../bot/workbook/importFault.ts';
import { mappingFrom } from '../../../bot/workbook/readRecords.ts';
import { fileLimits } from '../../../bot/workbook/source/readBudget.ts';
import { readCsv } from '../../../bot/workbook/source/readCsv.ts';
import { readJsonRecords } from '../../../bot/workbook/source/readJsonRecords.ts';
import type { SourceTable } from '../../../bot/workbook/source/sourceTable.ts';
import { createTranslators } from '../../../bot/wording/translator.ts';
import { rawWorkbook, textRow } from '../support/workbookFile.ts';

const translators = createTranslators();
const inPlace = (place: string, text = 'x') =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const readTable = (bytes: Uint8Array): SourceTable =>
  readForeign(bytes, 'metrics', null, translators);
const workbookOf = (rows: string, extra = {}) =>
  rawWorkbook([{ name: 'Mittarit', rows: `${textRow(1, ['a', 'b'])}${rows}` }], { extra });
const sharedStrings = (texts: string) => ({
  'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
});

function refusalOf(read: () => unknown): RefusalCode | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

describe('a workbook that is small and asks for much', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const bombs: readonly (readonly [name: string, file: () => Uint8Array, code: RefusalCode])[] = [
    [
      'a cell in column ZZZZZ',
      () => workbookOf(`<row r="2">${inPlace('ZZZZZ2')}</row>`),
      'tooManyColumns',
    ],
    [
      'a cell far beyond any number',
      () => workbookOf(`<row r="2">${inPlace(`${'Z'.repeat(400)}2`)}</row>`),
      'tooManyColumns',
    ],
    [
      'an empty cell right of column XFD',
      () => workbookOf('<row r="2"><c r="XFE2"/></row>'),
      'tooManyColumns',
    ],
    [
      'one row of 130,000 cells',
      () => workbookOf(`<row r="2">${many(130_000, () => '<c><v>1</v></c>')}</row>`),
      'tooManyColumns',
    ],
    [
      'a row that Excel does not have',
      () => workbookOf('<row r="1048577"><c><v>1</v></c></row>'),
      'tooManyRows',
    ],
    [
      'more rows than are read at a time',
      () => workbookOf(many(fileLimits.rows + 1, () => '<row><c><v>1</v></c></row>')),
      'tooManyRows',
    ],
    [
      'few cells in each of very many rows of a wide table',
      () => {
        const headings = textRow(
          1,
          Array.from({ length: 1_000 }, (_, index) => `h${String(index)}`),
        );
        const rows = many(2_001, () => '<row><c><v>1</v></c></row>');
        return rawWorkbook([{ name: 'Mittarit', rows: headings + rows }]);
      },
      'tooManyCells',
    ],
    [
      'one long shared text in very many cells',
      () => {
        const cell = '<c t="s"><v>0</v></c>';
        const rows = many(20, () => `<row>${cell.repeat(100)}</row>`);
        return workbookOf(rows, sharedStrings(`<si><t>${'x'.repeat(32_000)}</t></si>`));
      },
      'tooMuchText',
    ],
    [
      'more shared texts than are read',
      () => workbookOf('', sharedStrings('<si/>'.repeat(fileLimits.sharedStrings + 1))),
      'tooManyTexts',
    ],
    ['elements nested without end', () => workbookOf('<a>'.repeat(100_000)), 'workbook'],
    ['a cell without a column', () => workbookOf(`<row r="2">${inPlace('2')}</row>`), 'workbook'],
    ['a row that is no number', () => workbookOf('<row r="-1"/>'), 'workbook'],
  ];
  for (const [name, file, code] of bombs) {
    it(`is refused with its reason: ${name}`, () => {
      const bytes = file();
      assert.equal(
        refusalOf(() => readTable(bytes)),
        code,
      );
      // A table's area is counted where there is one table; a compilation keeps its own columns.
      if (code === 'tooManyCells') return;
      assert.equal(
        refusalOf(() => readWorkbookRows(bytes, translators)),
        code,
      );
    });
  }

  it('is read when only its empty cells reach to column XFD, as a formatted row’s do', () => {
    const row = `<row r="2">${inPlace('A2', '1')}<c r="XFD2" s="1"/></row>`;
    assert.deepEqual(readTable(workbookOf(row)).rows[0]?.cells.get('a'), '1');
  });
});

describe('a text file that asks for much', () => {
  const csv = (text: string) => readTable(strToU8(text));

  it('is refused with more columns or rows than are read', () => {
    const wide = Array.from({ length: fileLimits.columns + 1 }, (_, index) => `h${String(index)}`);
    assert.equal(
      refusalOf(() => csv(`${wide.join(';')}\n1`)),
      'tooManyColumns',
    );
    assert.equal(
      refusalOf(() => csv(`a;b\n${'1\n'.repeat(fileLimits.rows)}`)),
      'tooManyRows',
    );
  });

  it('lists a row with an overlong cell, and reads the others', () => {
    const table = readCsv(`a;b\n1;${'x'.repeat(fileLimits.cellCharacters + 1)}\n2;y`, {
      isUsed: () => true,
      isKnown: () => true,
    });
    assert.deepEqual(
      table.unreadable.map(({ line, faults }) => [line, faults[0]?.code, faults[0]?.column]),
      [[2, 'cellTooLong', 'b']],
    );
    assert.deepEqual([...(table.rows[0]?.cells.values() ?? [])], ['2', 'y']);
  });

  it('reads headings that are named like what every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const table = csv(`${names.join(';')}\n${names.join(';')}`);
    assert.deepEqual(table.headings, names);
    assert.deepEqual([...(table.rows[0]?.cells.values() ?? [])], names);
    const json = JSON.stringify(names).replace('[', '{').replace(']', '}').replace(/","/g, '":1,"');
    const records = readJsonRecords(`[${json.replace(/"}$/, '":1}')}]`, undefined);
    // What would change an object's own nature is left out.
    assert.deepEqual(records.headings, names.slice(1));
    assert.equal(({} as Record<string, unknown>)['1'], undefined);
  });

  it('is refused as JSON that is nested deeper than any file is', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    assert.equal(
      refusalOf(() => readJsonRecords(deep, undefined)),
      'json',
    );
    assert.equal(
      refusalOf(() => mappingFrom(strToU8(`{"a":${deep}}`))),
      'mapping',
    );
    const texts = JSON.stringify([{ a: '[[[['.repeat(1_000), b: '\\"[[' }]);
    assert.equal(readJsonRecords(texts, undefined).rows[0]?.cells.get('b'), '\\"[[');
  });
});

describe('the reason why a file is too much', () => {
  it('tells its limit in each language, written that language’s way', () => {
    const told = languages.map((language) =>
      translators[language].t('import.refusal.tooManyRows', { detail: fileLimits.rows }),
    );
    assert.deepEqual(
      told.map((text) => /100.000/u.exec(text)?.[0]),
      ['100\u00a0000', '100\u00a0000', '100,000'],
    );
    for (const language of languages) {
      const digits = translators[language].t('import.reason.cellTooLong').replace(/\D/gu, '');
      assert.equal(digits, String(fileLimits.cellCharacters));
    }
  });
});
