import assert from 'node:assert/strict';
import { periodToEnter } from '../../../bot/domain/metric/periodsToMeasure.ts';

const monthly = { cadence: 'monthly' } as const;
const today = '2026-11-20';
const month = (name: string) => ({ from: `2026-${name}-01`, to: `2026-${name}-28` });

describe('the period that a form for a measurement begins with', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['the newest ended one while nothing has been measured', [], '2026-10-01'],
    ['the next one after the last measured', ['09'], '2026-10-01'],
    ['the oldest gap among those measured', ['06', '07', '09'], '2026-08-01'],
    ['the newest one where nothing is missing', ['08', '09', '10'], '2026-10-01'],
    ['the oldest that is offered where the last measurement is older', ['01'], '2026-05-01'],
  ];
  for (const [name, measured, expected] of cases) {
    it(`is ${name}`, () => {
      assert.equal(periodToEnter(monthly, measured.map(month), today).from, expected);
    });
  }

  it('takes a measurement of other days inside the period as one of the period', () => {
    const measured = [month('07'), { from: '2026-08-10', to: '2026-08-12' }];
    assert.equal(periodToEnter(monthly, measured, today).from, '2026-09-01');
  });
});
