import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../bot/domain/calendar/workingDays.ts';
import { holidaysOn, weekendsOnly } from './weekends.ts';

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2015-01-01', days));
const calendar = holidaysOn('2026-12-24', '2026-12-25');

describe('working days', () => {
  it('are Monday to Friday, holidays aside', () => {
    assert.equal(isWorkingDay('2026-11-23', weekendsOnly), true);
    assert.equal(isWorkingDay('2026-11-28', weekendsOnly), false);
    assert.equal(isWorkingDay('2026-11-29', weekendsOnly), false);
    assert.equal(isWorkingDay('2026-12-24', calendar), false);
  });

  it('are added without counting the first day', () => {
    assert.equal(addWorkingDays('2026-11-23', 2, weekendsOnly), '2026-11-25');
    assert.equal(addWorkingDays('2026-11-27', 1, weekendsOnly), '2026-11-30');
    assert.equal(addWorkingDays('2026-11-28', 1, weekendsOnly), '2026-11-30');
    assert.equal(addWorkingDays('2026-12-23', 1, calendar), '2026-12-28');
    assert.equal(addWorkingDays('2026-11-28', 0, weekendsOnly), '2026-11-28');
  });

  it('are counted up to and including the last day', () => {
    assert.equal(workingDaysBetween('2026-11-23', '2026-11-30', weekendsOnly), 5);
    assert.equal(workingDaysBetween('2026-11-27', '2026-11-29', weekendsOnly), 0);
    assert.equal(workingDaysBetween('2026-11-30', '2026-11-23', weekendsOnly), 0);
  });

  it('come in whole numbers only', () => {
    assert.throws(() => addWorkingDays('2026-11-23', -1, weekendsOnly), RangeError);
    assert.throws(() => addWorkingDays('2026-11-23', 1.5, weekendsOnly), RangeError);
  });

  it('end on a working day, as many as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(from, count, calendar);
        assert.ok(isWorkingDay(end, calendar));
        assert.equal(workingDaysBetween(from, end, calendar), count);
      }),
    );
  });

  it('add up over a day in between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (from, first, second) => {
        const middle = addDays(from, first);
        const end = addDays(middle, second);
        assert.equal(
          workingDaysBetween(from, middle, calendar) + workingDaysBetween(middle, end, calendar),
          workingDaysBetween(from, end, calendar),
        );
      }),
    );
  });
});
