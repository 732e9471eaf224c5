import assert from 'node:assert/strict';
import { holidaysBySetting } from '../../bot/calendar/holidaysBySetting.ts';

describe('holidays by the city’s setting', () => {
  const eves = ['2026-12-24', '2026-06-19'];

  it('count the eves as the setting says when a day is asked about', () => {
    let evesAreWorkingDays = false;
    const calendar = holidaysBySetting(() => evesAreWorkingDays);
    for (const eve of eves) assert.equal(calendar.isHoliday(eve), true, eve);
    evesAreWorkingDays = true;
    for (const eve of eves) assert.equal(calendar.isHoliday(eve), false, eve);
  });

  it('have Christmas Day in any case', () => {
    for (const setting of [true, false]) {
      assert.equal(holidaysBySetting(() => setting).isHoliday('2026-12-25'), true);
    }
  });
});
