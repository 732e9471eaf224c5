import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  helsinkiDate,
  helsinkiTime,
  instantAt,
} from '../../../bot/domain/calendar/helsinkiTime.ts';

describe('time in Helsinki', () => {
  for (const [instant, date, time] of [
    ['2026-01-01T00:00:00.000Z', '2026-01-01', '02:00'],
    ['2026-12-31T22:00:00.000Z', '2027-01-01', '00:00'],
    ['2026-06-30T20:59:59.999Z', '2026-06-30', '23:59'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '02:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '04:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '03:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '03:30'],
  ] as const) {
    it(`${instant} is ${date} at ${time}`, () => {
      assert.equal(helsinkiDate(instant), date);
      assert.equal(helsinkiTime(instant), time);
    });
  }

  for (const [date, time, instant] of [
    ['2026-01-15', '08:30', '2026-01-15T06:30:00.000Z'],
    ['2026-07-15', '08:30', '2026-07-15T05:30:00.000Z'],
    ['2026-03-29', '00:00', '2026-03-28T22:00:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '08:30', '2026-03-29T05:30:00.000Z'],
    ['2026-10-25', '02:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '04:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '08:30', '2026-10-25T06:30:00.000Z'],
  ] as const) {
    it(`clocks show ${time} on ${date} at ${instant}`, () => {
      assert.equal(instantAt(date, time), instant);
    });
  }

  it('refuses what is not an instant', () => {
    assert.throws(() => helsinkiDate('yesterday'), RangeError);
  });

  it('finds its way back from any minute, to the first of two that look the same', () => {
    const minute = fc.integer({
      min: Date.UTC(1990, 0, 1) / 60_000,
      max: Date.UTC(2060, 0, 1) / 60_000,
    });
    fc.assert(
      fc.property(minute, (minutes) => {
        const instant = new Date(minutes * 60_000).toISOString();
        const back = instantAt(helsinkiDate(instant), helsinkiTime(instant));
        const hoursEarlier = (Date.parse(instant) - Date.parse(back)) / 3_600_000;
        assert.ok(hoursEarlier === 0 || hoursEarlier === 1);
        assert.equal(helsinkiTime(back), helsinkiTime(instant));
        assert.equal(helsinkiDate(back), helsinkiDate(instant));
      }),
    );
  });
});
