import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFinnishHolidays } from '../../../bot/calendar/finnishHolidays.ts';
import { helsinkiDate, instantAt } from '../../../bot/domain/calendar/helsinkiTime.ts';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../bot/domain/calendar/workingDays.ts';
import {
  dayAt,
  isOfficeDay,
  officeDaysAfter,
  officeDaysLater,
  plusDays,
} from '../../model/helsinki.ts';

const calendar = createFinnishHolidays();
const firstYear = 2000;
const lastYear = 2060;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
const daysInAll = years.length * 365;
const minuteMs = 60_000;

const anyDay = fc.nat(daysInAll).map((days) => addDays(`${String(firstYear)}-01-01`, days));

/** Every day around the turns of all years: with Christmas, New Year and Epiphany in a row. */
const turnsOfYears = years.flatMap((year) =>
  Array.from({ length: 30 }, (_, days) => addDays(`${String(year)}-12-15`, days)),
);

/** Every quarter of an hour of the two days around each change of the clocks. */
const changes = years.flatMap((year) =>
  [Date.UTC(year, 2, 24), Date.UTC(year, 9, 24)].flatMap((start) =>
    Array.from({ length: 9 * 96 }, (_, quarter) =>
      new Date(start + quarter * 15 * minuteMs).toISOString(),
    ),
  ),
);

describe('the calendar against its rules told anew', () => {
  it('has the same working days in every year', () => {
    const different = Array.from({ length: daysInAll }, (_, days) =>
      plusDays(`${String(firstYear)}-01-01`, days),
    ).filter((day) => isWorkingDay(day, calendar) !== isOfficeDay(day));
    assert.deepEqual(different, []);
  });

  it('has the same day through every change of the clocks', () => {
    assert.deepEqual(
      changes.filter((instant) => helsinkiDate(instant) !== dayAt(instant)),
      [],
    );
  });

  it('has the same day at any instant, and a moment before and after midnight', () => {
    const moment = fc.integer({ min: Date.UTC(firstYear, 0, 2), max: Date.UTC(lastYear, 11, 30) });
    fc.assert(
      fc.property(moment, (ms) => {
        const instant = new Date(ms).toISOString();
        const day = dayAt(instant);
        assert.equal(helsinkiDate(instant), day);
        const midnight = Date.parse(instantAt(day, '00:00'));
        assert.equal(dayAt(new Date(midnight).toISOString()), day);
        assert.equal(helsinkiDate(new Date(midnight - 1).toISOString()), plusDays(day, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it('leads to the same day over every turn of the year', () => {
    for (const day of turnsOfYears) {
      for (const count of [0, 1, 2, 3, 5, 10]) {
        const end = officeDaysLater(day, count);
        assert.equal(addWorkingDays(day, count, calendar), end, `${day} + ${String(count)}`);
        assert.equal(workingDaysBetween(day, end, calendar), count);
      }
    }
  }).timeout(20_000);

  it('counts the same days from any day to any other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 120 }), (day, days) => {
        const until = plusDays(day, days);
        assert.equal(
          workingDaysBetween(day, until, calendar),
          officeDaysAfter(day, until),
          `${day} to ${until}`,
        );
      }),
    );
  });

  it('never leads to an earlier day from a later one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(10), fc.nat(20), (day, later, count) => {
        const end = addWorkingDays(day, count, calendar);
        assert.ok(addWorkingDays(addDays(day, later), count, calendar) >= end);
        assert.ok(addWorkingDays(day, count + 1, calendar) > end);
      }),
    );
  });
});
