import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import { addDays, weekdayOf } from '../../bot/domain/calendar/localDate.ts';

const withEves = createFinnishHolidays();
const withoutEves = createFinnishHolidays({ eves: false });

function daysOf(year: number, isWanted: (date: string) => boolean): readonly string[] {
  const days = Array.from({ length: 366 }, (_, offset) => addDays(`${year}-01-01`, offset));
  return days.filter((day) => day.startsWith(`${year}`) && isWanted(day));
}

describe('Finnish holidays', () => {
  it('are those of the almanac for 2026', () => {
    assert.deepEqual(
      daysOf(2026, (day) => withEves.isHoliday(day)),
      [
        '2026-01-01',
        '2026-01-06',
        '2026-04-03',
        '2026-04-05',
        '2026-04-06',
        '2026-05-01',
        '2026-05-14',
        '2026-05-24',
        '2026-06-19',
        '2026-06-20',
        '2026-10-31',
        '2026-12-06',
        '2026-12-24',
        '2026-12-25',
        '2026-12-26',
      ],
    );
  });

  it('leave the eves out where a city works on them', () => {
    const onlyEves = daysOf(2026, (day) => withEves.isHoliday(day) && !withoutEves.isHoliday(day));
    assert.deepEqual(onlyEves, ['2026-06-19', '2026-12-24']);
  });

  it('have Midsummer Eve on a Friday and the Day after it, every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const inJune = daysOf(year, (day) => withEves.isHoliday(day)).filter(
          (day) => day >= `${year}-06-19` && day <= `${year}-06-26`,
        );
        assert.deepEqual(inJune.map(weekdayOf), [5, 6]);
      }),
      { numRuns: 15 },
    );
  });
});
