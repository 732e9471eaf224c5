import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defused, undefused } from '../../bot/workbook/defusedText.ts';

const tricky = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', ' ', 'a', '1'),
  maxLength: 8,
});

describe('a text that a spreadsheet would take for a formula', () => {
  for (const text of ['=1+1', '+358', '-5', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1"]) {
    it(`is defused: ${JSON.stringify(text)}`, () => {
      assert.equal(defused(text), `'${text}`);
    });
  }

  it('is the only one that is changed', () => {
    for (const text of ['', 'Hyvä = parempi', "'s-Hertogenbosch", '1-2', "''"]) {
      assert.equal(defused(text), text);
    }
  });

  it('comes back as it was, and what was never one stays', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        assert.equal(undefused(defused(text)), text);
        assert.doesNotMatch(defused(text), /^[=+\-@\t\r]/u);
      }),
    );
  });
});
