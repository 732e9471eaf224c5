import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import type { LocalDate } from '../../../bot/domain/calendar/time.ts';
import { isWorkingDay } from '../../../bot/domain/calendar/workingDays.ts';
import { gatherFollowUps, mattersDue } from '../../../bot/domain/followUp/gatherFollowUps.ts';
import type { DueMatter } from '../../../bot/domain/followUp/gatherFollowUps.ts';
import { weekOfWaiting } from '../../../bot/domain/followUp/weekOf.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { weekendsOnly as weekends } from '../calendar/weekends.ts';
import { measurement, metric } from '../metric/examples.ts';
import { smallCity } from '../organisation/smallCity.ts';

const isReachable = (): boolean => true;
const nobody = { measures: null, interprets: null, decides: null, acts: null };

function dueOn(
  day: LocalDate,
  lastMeasured: LocalDate | null,
  given: Partial<Parameters<typeof metric>[0]> = {},
): readonly DueMatter[] {
  const own = metric({ cadence: 'monthly', partId: 'library', ...given });
  const last = lastMeasured === null ? [] : [measurement({ from: lastMeasured, to: lastMeasured })];
  return mattersDue([metricState(own, last, day)], [], {
    ...{ day, organisation: smallCity, calendar: weekends, isReachable },
  });
}

describe('follow-ups', () => {
  it('go to who measures, and to the part’s manager where nobody is named', () => {
    const named = { responsibility: { ...nobody, measures: 'clerk' } };
    assert.equal(dueOn('2026-03-02', '2026-01-31', named)[0]?.personId, 'clerk');
    assert.equal(dueOn('2026-03-02', '2026-01-31')[0]?.personId, 'librarian');
    const gone = { responsibility: { ...nobody, measures: 'somebody who left' } };
    assert.equal(dueOn('2026-03-02', '2026-01-31', gone)[0]?.personId, 'librarian');
  });

  it('come on working days, from the day on which the measurement is due', () => {
    assert.deepEqual(dueOn('2026-02-27', '2026-01-31'), []);
    assert.deepEqual(dueOn('2026-02-28', '2026-01-31'), [], 'a Saturday');
    assert.equal(dueOn('2026-03-02', '2026-01-31').length, 1);
  });

  it('tell a matter on one day of each week that it waits, whichever days the server is up', () => {
    const days = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.constantFrom('2026-01-31', '2026-01-15', null), (up, measured) => {
        const told = new Map<string, LocalDate>();
        const first = '2026-02-16';
        for (const [index, isUp] of up.entries()) {
          const day = addDays(first, index);
          if (!isUp) continue;
          // Planned twice, as two instances would.
          for (const matter of [...dueOn(day, measured), ...dueOn(day, measured)]) {
            const key = `${matter.since ?? ''} ${matter.week}`;
            if (!told.has(key)) told.set(key, day);
          }
        }
        const toldDays = [...told.values()];
        assert.equal(new Set(toldDays).size, toldDays.length, 'never two of a day');
        for (const [index, isUp] of up.entries()) {
          const day = addDays(first, index);
          const [matter] = dueOn(day, measured);
          if (!isUp || matter === undefined) continue;
          const when = told.get(`${matter.since ?? ''} ${matter.week}`);
          assert.ok(when !== undefined && when <= day, `nothing told by ${day}`);
          assert.ok(isWorkingDay(when, weekends));
        }
      }),
    );
  });

  it('count weeks from the day it became due', () => {
    assert.equal(weekOfWaiting('2026-03-05', '2026-03-05'), '2026-03-05');
    assert.equal(weekOfWaiting('2026-03-05', '2026-03-11'), '2026-03-05');
    assert.equal(weekOfWaiting('2026-03-05', '2026-03-12'), '2026-03-12');
    assert.equal(weekOfWaiting(null, '2026-03-12'), '2026-03-09');
  });

  it('are one card a person, of no more than a transaction holds', () => {
    const matters = Array.from({ length: 45 }, (_, index): DueMatter => ({
      kind: index % 2 === 0 ? 'metric' : 'action',
      id: String(index),
      since: null,
      week: '2026-03-09',
      personId: index < 40 ? 'clerk' : 'librarian',
    }));
    const cards = gatherFollowUps('2026-03-12', matters);
    assert.deepEqual(
      cards.map(({ followUp, matters: told }) => [followUp.id, told.length]),
      [
        ['2026-03-12_clerk', 30],
        ['2026-03-12_librarian', 5],
      ],
    );
    const [own] = cards;
    assert.equal(own?.followUp.metricIds.length, 15);
    assert.equal(own.followUp.actionIds.length, 15);
  });
});
