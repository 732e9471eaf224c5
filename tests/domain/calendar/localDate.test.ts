import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addToMonth,
  compareDates,
  daysBetween,
  firstDayOf,
  isGivenDay,
  isLocalDate,
  lastDayOf,
  localDate,
  monthOf,
  monthsBetween,
  monthsFromTo,
  partsOf,
  weekdayOf,
} from '../../../bot/domain/calendar/localDate.ts';

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const steps = fc.integer({ min: -20_000, max: 20_000 });

describe('local dates', () => {
  it('are days that exist', () => {
    for (const text of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31']) {
      assert.equal(isLocalDate(text), true, text);
    }
    for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31']) {
      assert.equal(isLocalDate(text), false, text);
    }
    for (const text of ['2026-4-1', '26-04-01', '2026-04-01T00:00', '', 'today']) {
      assert.equal(isLocalDate(text), false, text);
    }
  });

  it('are days that somebody can mean when they are given', () => {
    for (const text of ['1900-01-01', '2026-11-23', '2199-12-31']) {
      assert.equal(isGivenDay(text), true, text);
      for (const days of [-36_500, -1, 1, 36_500]) addDays(text, days);
    }
    for (const text of [
      '0001-01-01',
      '0202-11-23',
      '1899-12-31',
      '2200-01-01',
      '9999-12-31',
      'x',
    ]) {
      assert.equal(isGivenDay(text), false, text);
    }
  });

  it('count days over months, leap days and years', () => {
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-10-26', '2026-10-24'), -2);
  });

  it('count months to the last day of a shorter one', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-15', -15), '2024-12-15');
  });

  it('know their weekday', () => {
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.equal(weekdayOf('2026-11-29'), 7);
    assert.equal(weekdayOf('1969-12-31'), 3);
  });

  it('add up: there and back again, one after the other, seven days to the same weekday', () => {
    fc.assert(
      fc.property(days, steps, (day, step) => {
        const there = addDays(day, step);
        assert.equal(daysBetween(day, there), step);
        assert.equal(addDays(there, -step), day);
        assert.equal(Math.sign(step), compareDates(there, day));
        assert.equal(weekdayOf(addDays(day, 7)), weekdayOf(day));
        assert.equal(weekdayOf(addDays(day, 1)), (weekdayOf(day) % 7) + 1);
      }),
    );
  });

  it('are made of their parts', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: ofMonth } = partsOf(day);
        assert.equal(localDate(year, month, ofMonth), day);
      }),
    );
    assert.throws(() => partsOf('2026-02-30'), RangeError);
    assert.throws(() => localDate(2026, 2, 30), RangeError);
  });
});

describe('months', () => {
  it('begin and end', () => {
    assert.equal(firstDayOf('2024-02'), '2024-02-01');
    assert.equal(lastDayOf('2024-02'), '2024-02-29');
    assert.throws(() => firstDayOf('2024-13'), RangeError);
  });

  it('follow one another over the turn of the year', () => {
    assert.equal(addToMonth('2025-11', 3), '2026-02');
    assert.equal(monthsBetween('2025-11', '2026-02'), 3);
    assert.deepEqual(monthsFromTo('2025-11', '2026-02'), [
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    assert.deepEqual(monthsFromTo('2026-02', '2025-11'), []);
  });

  it('join without a gap', () => {
    fc.assert(
      fc.property(days, (day) => {
        const month = monthOf(day);
        assert.ok(firstDayOf(month) <= day && day <= lastDayOf(month));
        assert.equal(addDays(lastDayOf(month), 1), firstDayOf(addToMonth(month, 1)));
      }),
    );
  });
});
