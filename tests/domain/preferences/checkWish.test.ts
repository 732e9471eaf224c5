import assert from 'node:assert/strict';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import { checkWish } from '../../../bot/domain/preferences/checkWish.ts';
import type { PreferenceFault, PreferenceWish } from '../../../bot/domain/preferences/checkWish.ts';
import { smallCity } from '../organisation/smallCity.ts';
import { away, pausing } from './pausing.ts';

const today = '2026-11-23';
const nothing: PreferenceWish = {
  language: null,
  arrivals: 'atOnce',
  reminderTime: null,
  standInId: null,
  until: null,
};

function check(changes: Partial<PreferenceWish>, organisation = smallCity) {
  return checkWish({ ...nothing, ...changes }, 'librarian', today, organisation);
}

function faultsOf(
  changes: Partial<PreferenceWish>,
  organisation = smallCity,
): readonly PreferenceFault[] {
  const checked = check(changes, organisation);
  return checked.kind === 'faults' ? checked.faults : [];
}

describe('a person’s wish', () => {
  it('makes preferences, with a pause from today where one is asked for', () => {
    const wish = { arrivals: 'daily', reminderTime: '06:15', standInId: 'clerk' } as const;
    assert.deepEqual(check({ ...wish, until: '2026-11-27' }), {
      kind: 'fine',
      preferences: {
        arrivals: 'daily',
        reminderTime: '06:15',
        pause: { standInId: 'clerk', from: today, until: '2026-11-27' },
      },
    });
    assert.deepEqual(check({}), {
      kind: 'fine',
      preferences: { arrivals: 'atOnce', reminderTime: null, pause: null },
    });
  });

  for (const time of ['06:00', '08:45', '18:00']) {
    it(`takes ${time} for a reminder`, () => {
      assert.deepEqual(faultsOf({ reminderTime: time }), []);
    });
  }
  for (const time of ['05:45', '08:10', '18:15', '8:30', 'soon']) {
    it(`does not take ${time}`, () => {
      assert.deepEqual(faultsOf({ reminderTime: time }), [{ kind: 'notAReminderTime' }]);
    });
  }

  it('needs both a stand-in and a last day, or neither', () => {
    assert.deepEqual(faultsOf({ until: today }), [{ kind: 'standInMissing' }]);
    assert.deepEqual(faultsOf({ standInId: 'clerk' }), [{ kind: 'lastDayMissing' }]);
  });

  it('needs somebody else whom the organisation knows', () => {
    assert.deepEqual(faultsOf({ standInId: 'librarian', until: today }), [{ kind: 'ownStandIn' }]);
    assert.deepEqual(faultsOf({ standInId: 'gone', until: today }), [{ kind: 'unknownStandIn' }]);
  });

  it('lasts four weeks at most and does not end before today', () => {
    const withLastDay = (until: string) => faultsOf({ standInId: 'clerk', until });
    assert.deepEqual(withLastDay(today), []);
    assert.deepEqual(withLastDay('2026-12-20'), []);
    assert.deepEqual(withLastDay('2026-12-21'), [{ kind: 'pauseTooLong', latest: '2026-12-20' }]);
    assert.deepEqual(withLastDay('2026-11-22'), [{ kind: 'lastDayPast', earliest: today }]);
    assert.deepEqual(withLastDay('27.11.'), [{ kind: 'notADate' }]);
  });

  it('cannot be prolonged bit by bit, but begins anew once it is over', () => {
    const from = addDays(today, -20);
    const running = pausing([away('librarian', 'clerk', from, today)]);
    assert.deepEqual(faultsOf({ standInId: 'clerk', until: addDays(from, 28) }, running), [
      { kind: 'pauseTooLong', latest: addDays(from, 27) },
    ]);
    const over = pausing([away('librarian', 'clerk', from, addDays(today, -1))]);
    assert.deepEqual(faultsOf({ standInId: 'clerk', until: addDays(today, 27) }, over), []);
  });

  it('does not turn in a circle on any of its days', () => {
    const others = pausing([
      away('clerk', 'deskBoss', today, '2026-12-10'),
      away('deskBoss', 'librarian', '2026-12-01', '2026-12-10'),
    ]);
    assert.deepEqual(faultsOf({ standInId: 'clerk', until: '2026-11-30' }, others), []);
    assert.deepEqual(faultsOf({ standInId: 'clerk', until: '2026-12-01' }, others), [
      { kind: 'circle', personId: 'deskBoss', day: '2026-12-01' },
    ]);
  });

  it('tells everything that is wrong at once', () => {
    const kinds = faultsOf({ reminderTime: 'x', standInId: 'gone', until: 'x' });
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['notAReminderTime', 'unknownStandIn', 'notADate'],
    );
  });
});
