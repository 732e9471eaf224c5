import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import { cadences } from '../../../bot/domain/metric/metric.ts';
import {
  freshUntil,
  isStale,
  lastEndedPeriod,
  nextDue,
  periodAround,
} from '../../../bot/domain/metric/period.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

describe('the period of a cadence', () => {
  for (const [cadence, from, to] of [
    ['continuous', '2026-05-01', '2026-05-31'],
    ['monthly', '2026-05-01', '2026-05-31'],
    ['quarterly', '2026-04-01', '2026-06-30'],
    ['halfYearly', '2026-01-01', '2026-06-30'],
    ['yearly', '2026-01-01', '2026-12-31'],
    ['everyOtherYear', '2026-01-01', '2026-12-31'],
  ] as const) {
    it(`${cadence} around 17 May 2026 is ${from}–${to}`, () => {
      assert.deepEqual(periodAround(cadence, '2026-05-17'), { from, to });
    });
  }

  it('that ended last is the one before, over the turn of the year too', () => {
    assert.deepEqual(lastEndedPeriod('quarterly', '2026-02-10'), {
      from: '2025-10-01',
      to: '2025-12-31',
    });
  });

  it('holds its day, and the one that ended last joins it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cadences), days, (cadence, day) => {
        const { from, to } = periodAround(cadence, day);
        assert.ok(from <= day && day <= to);
        assert.equal(addDays(lastEndedPeriod(cadence, day).to, 1), from);
      }),
    );
  });
});

describe('the next measurement', () => {
  it('is due one cadence after the last day measured', () => {
    assert.equal(nextDue('monthly', '2026-01-15'), '2026-02-15');
    assert.equal(nextDue('everyOtherYear', '2024-12-31'), '2026-12-31');
  });

  it('is due on the last day of a month after the last day of a month', () => {
    assert.equal(nextDue('monthly', '2026-02-28'), '2026-03-31');
    assert.equal(nextDue('quarterly', '2025-11-30'), '2026-02-28');
  });
});

describe('a figure', () => {
  it('stands for its cadence plus a quarter of it', () => {
    // Quarterly, 31 March: due 30 June, 91 days later; a quarter of 91 is 23 days.
    assert.equal(freshUntil('quarterly', '2026-03-31'), '2026-07-23');
    assert.equal(isStale('quarterly', '2026-03-31', '2026-07-23'), false);
    assert.equal(isStale('quarterly', '2026-03-31', '2026-07-24'), true);
    assert.equal(freshUntil('yearly', '2025-12-31'), '2027-04-02');
  });

  it('never goes stale before the next one is due', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cadences), days, (cadence, day) => {
        assert.ok(freshUntil(cadence, day) > nextDue(cadence, day));
        assert.ok(nextDue(cadence, day) > day);
      }),
    );
  });
});
