import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, instantOf, readDateTime } from '../../../bot/workbook/cells/dateTime.ts';
import { instantAt } from '../../../bot/workbook/cells/zonedTime.ts';

const helsinki = 'Europe/Helsinki';

describe('a date or time in a cell', () => {
  for (const [text, instant] of [
    ['2026-11-23T10:30:00Z', '2026-11-23T10:30:00.000Z'],
    ['2026-11-23T10:30:00.123+02:00', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23 10:30', '2026-11-23T08:30:00.000Z'],
    ['23.11.2026 klo 10.30', '2026-11-23T08:30:00.000Z'],
    ['23.6.2026 9.05', '2026-06-23T06:05:00.000Z'],
  ] as const) {
    it(`reads ${text}`, () =>
      assert.deepEqual(readDateTime(text, helsinki), { kind: 'instant', instant }));
  }

  for (const text of ['23.11.2026', '2026-11-23', '2026-11-23 '.trim()]) {
    it(`reads ${text} as a day`, () =>
      assert.deepEqual(readDateTime(text, helsinki), { kind: 'day', day: '2026-11-23' }));
  }

  for (const text of [
    '31.2.2026',
    '11/23/2026',
    '2026-13-01',
    'eilen',
    '23.11.26',
    '1.1.2026 24:00',
  ]) {
    it(`finds no date in ${text}`, () => assert.equal(readDateTime(text, helsinki), null));
  }

  it('takes the Helsinki day of a time told elsewhere', () => {
    const written = readDateTime('2022-01-01 18:30:00', 'America/New_York');
    assert.ok(written !== null);
    assert.equal(instantOf(written), '2022-01-01T23:30:00.000Z');
    assert.equal(dayOf(written), '2022-01-02');
  });

  it('gives a clock face back as it was, whenever it was shown at all', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }), (seconds) => {
        const [date = '', time = ''] = shown.format(seconds * 1000).split(' ');
        const found = instantAt({ date, time }, 'America/New_York');
        assert.equal(shown.format(Date.parse(found)), `${date} ${time}`);
        // When summer time ends an hour is shown twice; the earlier is meant.
        assert.ok([0, 3600].includes(seconds - Date.parse(found) / 1000));
      }),
    );
  });
});
