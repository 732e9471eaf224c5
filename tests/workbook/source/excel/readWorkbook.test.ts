import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { FileRefused, type RefusalCode } from '../../../../bot/workbook/importFault.ts';
import { excelDateText } from '../../../../bot/workbook/source/excel/excelDate.ts';
import { isWorkbook, readWorkbook } from '../../../../bot/workbook/source/excel/readWorkbook.ts';
import { largestFile } from '../../../../bot/workbook/source/decode.ts';
import { rawWorkbook, textRow } from '../../support/workbookFile.ts';

const refusedAs = (code: RefusalCode) => (error: unknown) =>
  error instanceof FileRefused && error.code === code;

function read(bytes: Uint8Array, sheet: string | null = null, decimal: ',' | '.' = '.') {
  const isKnown = (heading: string) => ['a', 'b', 'c'].includes(heading);
  return readWorkbook(bytes, { sheet, decimal, headings: { isUsed: isKnown, isKnown } });
}

/** The cells of column `a`, one below another. */
function readCells(cells: readonly string[], properties?: string, decimal?: ',' | '.') {
  const rows = cells.map((cell, index) => `<row r="${String(index + 2)}">${cell}</row>`).join('');
  const file = rawWorkbook([{ name: 'S', rows: textRow(1, ['a', 'other']) + rows }], {
    ...(properties === undefined ? {} : { properties }),
  });
  const table = read(file, null, decimal);
  return {
    texts: table.rows.map((row) => row.cells.get('a')),
    faults: table.unreadable.flatMap(({ line, faults }) =>
      faults.map(({ code, column, detail }) => [line, code, column, detail]),
    ),
  };
}

describe('a workbook’s cells', () => {
  it('are texts, shared and rich, numbers, days and times', () => {
    const { texts, faults } = readCells([
      '<c r="A2" t="s"><v>0</v></c>',
      '<c r="A3" t="s"><v>1</v></c>',
      '<c r="A4"><v>4.2000000000000002</v></c>',
      '<c r="A5"><v>101004113298</v></c>',
      '<c r="A6" s="1"><v>46349</v></c>',
      '<c r="A7" s="2"><v>46349.4375</v></c>',
      '<c r="A8" s="3"><v>12.5</v></c>',
      '<c r="A9" t="b"><v>1</v></c>',
      '<c r="A10" t="inlineStr"><is><t>x_x000A_y</t></is></c>',
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(texts, [
      'shared',
      'rich text',
      '4.2',
      '101004113298',
      '2026-11-23',
      '2026-11-23T10:30:00',
      '12.5',
      'TRUE',
      'x\ny',
    ]);
  });

  it('write numbers with the mark that the mapping reads', () => {
    assert.deepEqual(readCells(['<c r="A2"><v>1234.567</v></c>'], '', ',').texts, ['1234,567']);
  });

  it('count days from 1904 where the workbook does', () => {
    const { texts } = readCells(['<c r="A2" s="1"><v>44887</v></c>'], 'date1904="1"');
    assert.deepEqual(texts, ['2026-11-23']);
  });

  it('give a formula’s stored value, and tell an error and a missing value', () => {
    const { texts, faults } = readCells([
      '<c r="A2"><f>1+1</f><v>2</v></c>',
      '<c r="A3" t="str"><f>B1</f><v>words</v></c>',
      '<c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="A5"><f>NOW()</f></c>',
      '<c r="A6" t="s"><v>99</v></c>',
    ]);
    assert.deepEqual(texts, ['2', 'words']);
    assert.deepEqual(faults, [
      [4, 'cellError', 'a', '#DIV/0!'],
      [5, 'formulaWithoutValue', 'a', ''],
      [6, 'cellBroken', 'a', '99'],
    ]);
  });

  it('may be broken in a column that nobody reads', () => {
    const broken = '<c r="A2"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c>';
    const { texts, faults } = readCells([broken]);
    assert.deepEqual([texts, faults], [['1'], []]);
  });

  it('know what Excel’s days are', () => {
    assert.equal(excelDateText(1, false), '1900-01-01');
    assert.equal(excelDateText(61, false), '1900-03-01');
    assert.equal(excelDateText(0.4375, false), '10:30:00');
    assert.equal(excelDateText(46349.99999999, false), '2026-11-24');
    assert.equal(excelDateText(-1, false), null);
    assert.equal(excelDateText(3_000_000, false), null);
  });
});

describe('a workbook’s table', () => {
  const data = textRow(7, ['1', '2', '3']);

  it('begins at its headings, below titles, groups of headings and empty rows', () => {
    const titles = [textRow(2, ['Title']), textRow(4, ['Group', '', 'a']), '<row r="5"/>'].join('');
    const file = rawWorkbook([{ name: 'S', rows: titles + textRow(6, ['a', 'b', 'c']) + data }]);
    const { headings, rows } = read(file);
    assert.deepEqual(headings, ['a', 'b', 'c']);
    assert.deepEqual([rows[0]?.line, rows[0]?.cells.get('c')], [7, '3']);
  });

  it('is the first sheet’s, or the one that was named', () => {
    const file = rawWorkbook([
      { name: 'Notes', rows: textRow(1, ['a']) + textRow(2, ['first']) },
      { name: 'Data', rows: textRow(1, ['a']) + textRow(2, ['second']) },
    ]);
    assert.equal(read(file).rows[0]?.cells.get('a'), 'first');
    assert.equal(read(file, 'data').rows[0]?.cells.get('a'), 'second');
    assert.throws(
      () => read(file, 'Other'),
      (error) => error instanceof FileRefused && error.detail === 'Notes, Data',
    );
  });
});

describe('a workbook is refused', () => {
  const rows = textRow(1, ['a']) + textRow(2, ['1']);
  const sheets = [{ name: 'S', rows }];

  it('with macros, whatever its name', () => {
    const code = rawWorkbook(sheets, { extra: { 'xl/vbaProject.bin': strToU8('x') } });
    assert.throws(() => read(code), refusedAs('macros'));
    const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    assert.throws(() => read(rawWorkbook(sheets, { contentType })), refusedAs('macros'));
  });

  it('when it swells: 40 MB of the same out of some 40 kB', () => {
    const swollen = `<c><v>1</v></c>${' '.repeat(40 * 1024 * 1024)}`;
    const file = rawWorkbook([{ name: 'S', rows: `<row>${swollen}</row>` }]);
    assert.ok(file.length < 100_000);
    assert.throws(() => read(file), refusedAs('zipBomb'));
  });

  it('when it swells and lies about its size', () => {
    const file = rawWorkbook([{ name: 'S', rows: ' '.repeat(40 * 1024 * 1024) }]);
    const lying = Uint8Array.from(file);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 30 < lying.length; at += 1) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    assert.throws(() => read(lying), refusedAs('zipBomb'));
  });

  it('in the older format, above 10 MB, and when it is none', () => {
    assert.throws(
      () => isWorkbook(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)),
      refusedAs('oldWorkbook'),
    );
    assert.throws(() => read(new Uint8Array(largestFile + 1)), refusedAs('tooLarge'));
    assert.throws(() => read(zipSync({ 'a.txt': strToU8('a') })), refusedAs('workbook'));
    const broken = rawWorkbook([{ name: 'S', rows: '<row><c>' }]);
    assert.throws(() => read(broken), refusedAs('workbook'));
    const cut = rawWorkbook(sheets).subarray(0, 300);
    assert.throws(() => read(cut), FileRefused);
  });

  it('with entities of its own, which are not expanded', () => {
    const entity = rawWorkbook(sheets, {
      extra: {
        'xl/sharedStrings.xml': strToU8(
          '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;&a;</t></si></sst>',
        ),
      },
    });
    assert.throws(() => read(entity), refusedAs('workbook'));
  });
});
