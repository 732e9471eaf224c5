import assert from 'node:assert/strict';
import { covered, readPeriod } from '../../../bot/workbook/cells/period.ts';

describe('a period in a cell', () => {
  for (const [text, from, to] of [
    ['2016-Q3', '2016-07-01', '2016-09-30'],
    ['2016 q4', '2016-10-01', '2016-12-31'],
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2/2024', '2024-02-01', '2024-02-29'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-11-23', '2026-11-23', '2026-11-23'],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(readPeriod(text), { from, to }));
  }

  for (const text of ['2016-Q5', '2016-Q0', '2026-13', '2025-W53', '2026-W00', 'Q3', '16-Q3', '']) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(readPeriod(text), null));
  }

  it('covers the twelve months that ended a quarter earlier', () => {
    const published = { from: '2017-10-01', to: '2017-12-31' };
    const year = { from: '2016-10-01', to: '2017-09-30' };
    assert.deepEqual(covered(published, { months: 12, lag: 3 }), year);
  });
});
