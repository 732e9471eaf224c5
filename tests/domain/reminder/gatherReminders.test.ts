import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import { isWorkingDay, workingDaysBetween } from '../../../bot/domain/calendar/workingDays.ts';
import { manages, responsibleManager } from '../../../bot/domain/organisation/tree.ts';
import type { OpenFeedback } from '../../../bot/domain/ports/feedbackStore.ts';
import type { ReminderDay } from '../../../bot/domain/reminder/gatherReminders.ts';
import { gatherReminders } from '../../../bot/domain/reminder/gatherReminders.ts';
import { holidaysOn, weekendsOnly } from '../calendar/weekends.ts';
import { smallCity } from '../organisation/smallCity.ts';
import { due } from './dueItems.ts';

const monday = '2026-11-23';

function on(day: string, changes: Partial<ReminderDay> = {}): ReminderDay {
  return {
    day,
    organisation: smallCity,
    calendar: weekendsOnly,
    isReachable: () => true,
    ...changes,
  };
}

const away =
  (...people: readonly string[]): ReminderDay['isReachable'] =>
  (personId) =>
    !people.includes(personId);

/** The small city, where the bot has met these. */
function having(met: readonly string[]): ReminderDay['organisation'] {
  const people = [...smallCity.people].map(
    ([id, one]) => [id, met.includes(id) ? { ...one, entraObjectId: `entra-${id}` } : one] as const,
  );
  return { ...smallCity, people: new Map(people) };
}

describe('gathering reminders', () => {
  it('makes one for each manager, the most overdue first', () => {
    const items = [
      due('today', monday),
      due('old', '2026-11-17'),
      due('water', '2026-11-20', 'waterDesk'),
      due('museum', '2026-11-20', 'museum'),
      due('tomorrow', '2026-11-24'),
      due('undated', null),
    ];
    assert.deepEqual(gatherReminders(items, on(monday)).firstLevel, [
      {
        id: '2026-11-23_librarian_own',
        day: monday,
        personId: 'librarian',
        about: 'ownMatters',
        onBehalfOf: null,
        feedbackIds: ['old', 'today'],
        arrivedIds: [],
      },
      {
        id: '2026-11-23_director_own',
        day: monday,
        personId: 'director',
        about: 'ownMatters',
        onBehalfOf: null,
        feedbackIds: ['museum'],
        arrivedIds: [],
      },
      {
        id: '2026-11-23_deskBoss_own',
        day: monday,
        personId: 'deskBoss',
        about: 'ownMatters',
        onBehalfOf: null,
        feedbackIds: ['water'],
        arrivedIds: [],
      },
    ]);
  });

  it('makes none when nothing is due, and none on days off', () => {
    const none = { firstLevel: [], levelAbove: [], withoutRecipient: [] };
    assert.deepEqual(gatherReminders([due('later', '2026-11-24')], on(monday)), none);
    const items = [due('old', '2026-11-02')];
    assert.deepEqual(gatherReminders(items, on('2026-11-22')), none);
    assert.deepEqual(gatherReminders(items, on(monday, { calendar: holidaysOn(monday) })), none);
  });

  it('turns to the deputy when the manager cannot be reached', () => {
    const { firstLevel } = gatherReminders(
      [due('a', monday)],
      on(monday, { isReachable: away('librarian') }),
    );
    assert.deepEqual(firstLevel, [
      {
        id: '2026-11-23_viceLibrarian_for-librarian',
        day: monday,
        personId: 'viceLibrarian',
        about: 'ownMatters',
        onBehalfOf: 'librarian',
        feedbackIds: ['a'],
        arrivedIds: [],
      },
    ]);
  });

  it('turns to whom the manager has named for a pause, if that person can be reached', () => {
    const organisation = { ...smallCity, standIns: new Map([['librarian', ['clerk']]]) };
    const personIn = (changes: Partial<ReminderDay>): string | undefined =>
      gatherReminders([due('a', monday)], on(monday, changes)).firstLevel[0]?.personId;
    assert.equal(personIn({ organisation }), 'clerk');
    assert.equal(personIn({ organisation, isReachable: away('clerk') }), 'librarian');
  });

  it('follows those named one after another to the one who is there', () => {
    const chain = new Map([['librarian', ['clerk', 'deskBoss']]]);
    const organisation = { ...smallCity, standIns: chain };
    const personIn = (...gone: readonly string[]): string | undefined =>
      gatherReminders([due('a', monday)], on(monday, { organisation, isReachable: away(...gone) }))
        .firstLevel[0]?.personId;
    assert.equal(personIn(), 'deskBoss');
    assert.equal(personIn('deskBoss'), 'clerk');
    assert.equal(personIn('deskBoss', 'clerk', 'librarian'), 'viceLibrarian');
  });

  it('turns to whom the deputy has named when it is the deputy’s turn', () => {
    const organisation = { ...smallCity, standIns: new Map([['viceLibrarian', ['clerk']]]) };
    const { firstLevel } = gatherReminders(
      [due('a', monday)],
      on(monday, { organisation, isReachable: away('librarian') }),
    );
    assert.deepEqual(
      firstLevel.map(({ personId, onBehalfOf }) => [personId, onBehalfOf]),
      [['clerk', 'librarian']],
    );
  });

  it('tells of what arrived in the same card, and in one of its own when nothing is due', () => {
    const arrivals = [
      due('new', '2026-11-25'),
      due('late', '2026-11-20'),
      due('praise', null, 'museum'),
    ];
    const gather = (day: string) =>
      gatherReminders([due('late', '2026-11-20')], on(day), arrivals).firstLevel;
    assert.deepEqual(
      gather(monday).map(({ personId, feedbackIds, arrivedIds }) => ({
        personId,
        feedbackIds,
        arrivedIds,
      })),
      [
        { personId: 'librarian', feedbackIds: ['late'], arrivedIds: ['new'] },
        { personId: 'director', feedbackIds: [], arrivedIds: ['praise'] },
      ],
    );
    assert.deepEqual(gather('2026-11-22'), []);
  });

  it('makes those of the people whose time of the day has come', () => {
    const items = [due('a', '2026-11-10'), due('b', monday, 'waterDesk')];
    const isTimeFor = (personId: string): boolean => personId === 'librarian';
    const early = gatherReminders(items, on(monday, { isTimeFor }));
    assert.deepEqual(
      [...early.firstLevel, ...early.levelAbove].map(({ personId }) => personId),
      ['librarian'],
    );
  });

  it('goes up where neither manager nor deputy can be reached, and tells when nobody can', () => {
    const items = [due('a', monday)];
    const up = gatherReminders(
      items,
      on(monday, { isReachable: away('librarian', 'viceLibrarian') }),
    );
    assert.equal(up.firstLevel[0]?.personId, 'director');
    const nobody = gatherReminders(items, on(monday, { isReachable: () => false }));
    assert.deepEqual(nobody.firstLevel, []);
    assert.deepEqual(nobody.withoutRecipient, items);
  });

  it('prefers somebody whom the bot has met, and turns to the first where it has met nobody', () => {
    const personIn = (...met: readonly string[]): string | undefined =>
      gatherReminders([due('a', monday)], on(monday, { organisation: having(met) })).firstLevel[0]
        ?.personId;
    assert.equal(personIn(), 'librarian');
    assert.equal(personIn('viceLibrarian'), 'viceLibrarian');
    assert.equal(personIn('librarian', 'viceLibrarian'), 'librarian');
    assert.equal(personIn('director'), 'director');
  });

  it('tells the level above what is five working days over, once a week', () => {
    const items = [due('five', '2026-11-16'), due('four', '2026-11-17')];
    const { levelAbove } = gatherReminders(items, on(monday));
    assert.deepEqual(levelAbove, [
      {
        id: '2026-11-23_director_below-director',
        day: monday,
        personId: 'director',
        about: 'levelBelow',
        onBehalfOf: null,
        feedbackIds: ['five'],
        arrivedIds: [],
      },
    ]);
    const idsOn = (day: string): readonly string[] =>
      gatherReminders(items, on(day)).levelAbove.map(({ id }) => id);
    assert.deepEqual(idsOn('2026-11-27'), ['2026-11-23_director_below-director']);
    assert.deepEqual(idsOn('2026-11-30'), ['2026-11-30_director_below-director']);
  });
});

const people = Array.from(smallCity.people.keys());
const units = ['library', 'museum', 'waterDesk', 'culture', 'leisure'];
const item: fc.Arbitrary<OpenFeedback> = fc
  .record({
    id: fc.uuid(),
    unitId: fc.constantFrom(...units),
    daysOver: fc.integer({ min: -5, max: 40 }),
  })
  .map(({ id, unitId, daysOver }) => due(id, addDays(monday, -daysOver), unitId));
const someItems = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 30 });
const chains = fc
  .array(fc.tuple(fc.constantFrom(...people), fc.subarray(people, { minLength: 1, maxLength: 3 })))
  .map((named) => new Map(named));
const morning = fc.record({
  items: someItems,
  arrivals: someItems,
  standIns: chains,
  day: fc.nat(20).map((days) => addDays(monday, days)),
  reachable: fc.subarray(people),
});

describe('whatever is due and whoever can be reached', () => {
  const circumstances = (day: string, reachable: readonly string[]): ReminderDay =>
    on(day, { isReachable: (personId) => reachable.includes(personId) });

  it('gathering twice gives the same ids, no two alike', () => {
    fc.assert(
      fc.property(morning, ({ items, day, reachable }) => {
        const gather = (given: readonly OpenFeedback[]): readonly string[] => {
          const { firstLevel, levelAbove } = gatherReminders(given, circumstances(day, reachable));
          return [...firstLevel, ...levelAbove].map(({ id }) => id);
        };
        const ids = gather(items);
        assert.deepEqual(gather([...items].reverse()), ids);
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  it('every due item is in one first-level reminder of its manager, or on the list', () => {
    fc.assert(
      fc.property(morning, ({ items, day, reachable }) => {
        const gathered = gatherReminders(items, circumstances(day, reachable));
        const isWorking = isWorkingDay(day, weekendsOnly);
        for (const one of items) {
          const reminders = gathered.firstLevel.filter((r) => r.feedbackIds.includes(one.id));
          const isListed = gathered.withoutRecipient.some(({ id }) => id === one.id);
          const isDue = isWorking && one.dueOn !== null && one.dueOn <= day;
          assert.equal(reminders.length + Number(isListed), Number(isDue));
          const manager = responsibleManager(smallCity, one.unitId)?.managerId ?? '';
          if (isDue && reachable.includes(manager)) assert.equal(reminders[0]?.personId, manager);
        }
      }),
    );
  });

  it('nobody is reminded who cannot be reached, or of nothing', () => {
    fc.assert(
      fc.property(morning, ({ items, arrivals, standIns, day, reachable }) => {
        const { firstLevel, levelAbove } = gatherReminders(
          items,
          { ...circumstances(day, reachable), organisation: { ...smallCity, standIns } },
          arrivals,
        );
        for (const { personId, feedbackIds, arrivedIds } of [...firstLevel, ...levelAbove]) {
          assert.ok(reachable.includes(personId));
          assert.ok(feedbackIds.length + arrivedIds.length > 0);
        }
      }),
    );
  });

  it('nobody unmet is reminded where the manager has been met and can be reached', () => {
    fc.assert(
      fc.property(morning, fc.subarray(people), ({ items, day, reachable }, met) => {
        const organisation = having(met);
        const { firstLevel } = gatherReminders(items, {
          ...circumstances(day, reachable),
          organisation,
        });
        for (const { personId, onBehalfOf } of firstLevel) {
          const manager = onBehalfOf ?? personId;
          if (met.includes(manager) && reachable.includes(manager)) {
            assert.ok(met.includes(personId));
          }
        }
      }),
    );
  });

  it('whoever is reminded of a matter may handle it', () => {
    fc.assert(
      fc.property(morning, ({ items, arrivals, standIns, day, reachable }) => {
        const organisation = { ...smallCity, standIns };
        const { firstLevel } = gatherReminders(
          items,
          { ...circumstances(day, reachable), organisation },
          arrivals,
        );
        const unitOf = new Map([...items, ...arrivals].map(({ id, unitId }) => [id, unitId]));
        for (const { personId, feedbackIds, arrivedIds } of firstLevel) {
          for (const id of [...feedbackIds, ...arrivedIds]) {
            assert.ok(manages(organisation, personId, unitOf.get(id) ?? ''));
          }
        }
      }),
    );
  });

  it('every arrival that somebody can be told of is in one card, as due or as new', () => {
    fc.assert(
      fc.property(morning, ({ items, arrivals, day }) => {
        const { firstLevel } = gatherReminders(items, on(day), arrivals);
        const told = firstLevel.flatMap(({ feedbackIds, arrivedIds }) => [
          ...feedbackIds,
          ...arrivedIds,
        ]);
        for (const { id } of arrivals) {
          const times = told.filter((one) => one === id).length;
          assert.equal(times, Number(isWorkingDay(day, weekendsOnly)));
        }
      }),
    );
  });

  it('the level above hears of what is long overdue only', () => {
    fc.assert(
      fc.property(morning, ({ items, day }) => {
        const told = new Set(
          gatherReminders(items, on(day)).levelAbove.flatMap(({ feedbackIds }) => feedbackIds),
        );
        for (const { id, dueOn } of items) {
          const over = workingDaysBetween(dueOn ?? day, day, weekendsOnly);
          assert.equal(told.has(id), isWorkingDay(day, weekendsOnly) && over >= 5);
        }
      }),
    );
  });
});
