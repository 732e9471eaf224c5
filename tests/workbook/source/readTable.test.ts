import assert from 'node:assert/strict';
import { FileRefused, type RefusalCode } from '../../../bot/workbook/importFault.ts';
import { decode, largestFile } from '../../../bot/workbook/source/decode.ts';
import { readCsv } from '../../../bot/workbook/source/readCsv.ts';
import { readJsonRecords } from '../../../bot/workbook/source/readJsonRecords.ts';

const refusedAs = (code: RefusalCode) => (error: unknown) =>
  error instanceof FileRefused && error.code === code;
const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (text: string, isUsed: (heading: string) => boolean = () => true) =>
  readCsv(text, { isUsed, isKnown: (text) => /[a-z]/.test(text) && isUsed(text) });

describe('a file', () => {
  it('may begin with a byte order mark', () => {
    assert.equal(decode(bytes('\ufeffpalaute')), 'palaute');
  });

  it('is refused in another encoding than UTF-8', () => {
    assert.throws(() => decode(Buffer.from('päivä', 'latin1')), refusedAs('encoding'));
    assert.throws(() => decode(Buffer.from('\ufeffabc', 'utf16le')), refusedAs('utf16'));
  });

  it('is refused with NUL bytes and above 10 MB', () => {
    assert.throws(() => decode(bytes('a,b\0')), refusedAs('nulByte'));
    assert.throws(() => decode(new Uint8Array(largestFile + 1).fill(65)), refusedAs('tooLarge'));
    assert.equal(decode(new Uint8Array(largestFile).fill(65)).length, largestFile);
  });
});

describe('a CSV file', () => {
  it('has commas or semicolons, whichever the headings have', () => {
    const semicolons = csv('metric;value\r\nm1;4,2\r\n');
    assert.deepEqual(
      [...(semicolons.rows[0]?.cells ?? [])],
      [
        ['metric', 'm1'],
        ['value', '4,2'],
      ],
    );
    const commas = csv('"name;fi",value\n"a;b","4,2"\n');
    assert.deepEqual(
      [...(commas.rows[0]?.cells ?? [])],
      [
        ['name;fi', 'a;b'],
        ['value', '4,2'],
      ],
    );
  });

  it('numbers its rows as a spreadsheet does, over line breaks and empty rows', () => {
    const table = csv('\n"first\nheading",b\n"x\ny",1\n\n,\nz,2\n');
    assert.deepEqual(
      table.rows.map(({ line }) => line),
      [3, 6],
    );
  });

  it('fills short rows with empty cells and tells long ones', () => {
    const table = csv('a,b\n1\n1,2,3\n1,2,\n');
    assert.deepEqual(
      table.rows.map(({ line, cells }) => [line, cells.get('b')]),
      [
        [2, ''],
        [4, '2'],
      ],
    );
    assert.deepEqual(table.unreadable, [
      { line: 3, faults: [{ code: 'moreCellsThanHeadings', column: null, detail: '3 > 2' }] },
    ]);
  });

  it('is refused with a heading twice only where the column is read', () => {
    assert.throws(() => csv('a,b,a\n1,2,3\n'), refusedAs('headingTwice'));
    assert.deepEqual(csv('a,b,a\n1,2,3\n', (name) => name === 'b').headings, ['b']);
  });

  it('is refused without rows and with broken quoting', () => {
    assert.throws(() => csv('a,b\n'), refusedAs('noRows'));
    assert.throws(() => csv(''), refusedAs('noRows'));
    assert.throws(() => csv('a,b\n"1,2\n'), refusedAs('csv'));
  });
});

describe('a JSON file', () => {
  it('keeps null, absent and 0 apart', () => {
    const [first, second] = readJsonRecords('{"data":[{"a":null,"b":0},{"c":[1]}]}', 'data').rows;
    assert.deepEqual(
      [...(first?.cells ?? [])],
      [
        ['a', null],
        ['b', '0'],
      ],
    );
    assert.equal(second?.cells.size, 0);
  });

  it('is refused when it is no list of records', () => {
    for (const text of ['{', '[1]', '{"data":{}}', '[]']) {
      assert.throws(() => readJsonRecords(text, undefined), FileRefused);
    }
  });
});
