import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNumber } from '../../../bot/workbook/cells/number.ts';

const plain = (value: number) => ({ value, percent: false });

describe('a number in a cell', () => {
  for (const [text, value] of [
    ['4,2', 4.2],
    ['4.2', 4.2],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['−3', -3],
    ['0', 0],
    ['1.2e-3', 0.0012],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(readNumber(text, null), plain(value)));
  }

  it('keeps the percent sign apart from the number', () => {
    assert.deepEqual(readNumber('33 %', null), { value: 33, percent: true });
    assert.deepEqual(readNumber('33,5%', null), { value: 33.5, percent: true });
  });

  for (const text of ['', '-', 'n/a', '1,23,4', '12 kpl', '1..2', '%', '0x10', 'Infinity', '1/2']) {
    it(`finds no number in ${JSON.stringify(text)}`, () =>
      assert.equal(readNumber(text, null), null));
  }

  it('reads 1,234 by the style that a mapping tells', () => {
    assert.deepEqual(readNumber('1,234', null), plain(1.234));
    assert.deepEqual(readNumber('1,234', { decimal: '.', thousands: ',' }), plain(1234));
    assert.equal(readNumber('1,23', { decimal: '.', thousands: ',' }), null);
  });

  it('reads back whatever was written the Finnish way', () => {
    const finnish = new Intl.NumberFormat('fi', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        assert.deepEqual(readNumber(finnish.format(value), null), plain(value));
      }),
    );
  });
});
