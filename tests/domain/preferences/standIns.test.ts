import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import type { PersonId } from '../../../bot/domain/organisation/organisation.ts';
import { mayHandleFeedback, mayReadContact } from '../../../bot/domain/organisation/policy.ts';
import { actsForManager, partsAnsweredFor } from '../../../bot/domain/organisation/tree.ts';
import { defaultPreferences, pauseOn } from '../../../bot/domain/preferences/preferences.ts';
import { organisationOn, standInsOn } from '../../../bot/domain/preferences/standIns.ts';
import { personOf, smallCity } from '../organisation/smallCity.ts';
import { away, pausing } from './pausing.ts';

const monday = '2026-11-23';
const friday = '2026-11-27';

describe('standing in', () => {
  it('lasts from the first to the last day of the pause, both included', () => {
    const organisation = pausing([away('librarian', 'clerk', monday, friday)]);
    const standInOn = (day: string) => standInsOn(organisation, day).get('librarian');
    assert.equal(standInOn('2026-11-22'), undefined);
    assert.deepEqual(standInOn(monday), ['clerk']);
    assert.deepEqual(standInOn(friday), ['clerk']);
    assert.equal(standInOn('2026-11-28'), undefined);
  });

  it('goes on to whom a stand-in who is away has named, and back when that is over', () => {
    const organisation = pausing([
      away('librarian', 'clerk', monday, friday),
      away('clerk', 'deskBoss', '2026-11-24', '2026-11-25'),
    ]);
    assert.deepEqual(standInsOn(organisation, monday).get('librarian'), ['clerk']);
    assert.deepEqual(standInsOn(organisation, '2026-11-24').get('librarian'), [
      'clerk',
      'deskBoss',
    ]);
    assert.deepEqual(standInsOn(organisation, '2026-11-26').get('librarian'), ['clerk']);
  });

  it('ends at somebody whom the organisation no longer has', () => {
    const organisation = pausing([away('librarian', 'gone', monday, friday)]);
    assert.equal(standInsOn(organisation, monday).has('librarian'), false);
  });

  it('gives the manager’s rights for those days and takes them back', () => {
    const organisation = pausing([away('librarian', 'deskBoss', monday, friday)]);
    const feedback = { loggedBy: 'clerk', unitId: 'library', state: 'new' } as const;
    const mayOn = (day: string): readonly boolean[] =>
      [mayHandleFeedback, mayReadContact].map((right) =>
        right(organisationOn(organisation, day), personOf('deskBoss'), feedback),
      );
    assert.deepEqual(mayOn(friday), [true, true]);
    assert.deepEqual(mayOn('2026-11-28'), [false, false]);
    const units = partsAnsweredFor(organisationOn(organisation, monday), 'deskBoss');
    assert.deepEqual(units.map(({ id }) => id).sort(), ['library', 'waterDesk']);
  });

  it('is told from the manager’s own work', () => {
    const organisation = organisationOn(
      pausing([away('librarian', 'clerk', monday, friday)]),
      monday,
    );
    const actsFor = (personId: PersonId) => actsForManager(organisation, personId, 'library');
    assert.equal(actsFor('clerk'), 'librarian');
    assert.equal(actsFor('viceLibrarian'), 'librarian');
    assert.equal(actsFor('viceDirector'), 'director');
    for (const own of ['librarian', 'director', 'mayor', 'deskBoss', 'editor']) {
      assert.equal(actsFor(own), null, own);
    }
  });
});

const people = [...smallCity.people.keys()];
const pauses = fc.uniqueArray(
  fc
    .record({
      who: fc.constantFrom(...people),
      standIn: fc.constantFrom(...people, 'gone'),
      start: fc.nat(10),
      length: fc.nat(10),
    })
    .map(({ who, standIn, start, length }) =>
      away(who, standIn, addDays(monday, start), addDays(monday, start + length)),
    ),
  { selector: ([who]) => who },
);

describe('whoever is away and whoever they have named', () => {
  it('chains have nobody twice, follow what was named that day, and end where they must', () => {
    fc.assert(
      fc.property(pauses, fc.nat(25), (named, days) => {
        const day = addDays(monday, days);
        const organisation = pausing(named);
        const chains = standInsOn(organisation, day);
        for (const personId of people) {
          const chain = chains.get(personId) ?? [];
          const steps = [personId, ...chain];
          assert.equal(new Set(steps).size, steps.length);
          chain.forEach((standIn, index) => {
            assert.equal(pauseOn(organisation, steps[index] ?? '', day)?.standInId, standIn);
            assert.ok(organisation.people.has(standIn));
          });
          const next = pauseOn(organisation, steps.at(-1) ?? '', day)?.standInId;
          assert.ok(next === undefined || next === 'gone' || steps.includes(next));
        }
      }),
    );
  });

  it('nobody’s own choices change who acts on days without pauses', () => {
    const chosen = people.map((id) => [id, { ...defaultPreferences, arrivals: 'daily' }] as const);
    assert.equal(standInsOn(pausing(chosen), monday).size, 0);
  });
});
