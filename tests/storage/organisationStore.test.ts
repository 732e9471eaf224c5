import assert from 'node:assert/strict';
import { noFormer } from '../../bot/domain/organisation/organisation.ts';
import type { OrganisationPart, Person } from '../../bot/domain/organisation/organisation.ts';
import { defaultCitySettings } from '../../bot/domain/settings/citySettings.ts';
import type { Contact } from '../../bot/domain/ports/organisationStore.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';

const city: OrganisationPart = {
  id: 'city',
  level: 'city',
  parentId: null,
  name: { fi: 'Kaupunki', sv: 'Staden', en: 'City' },
  managerId: 'aino',
  deputyId: null,
};
const library: OrganisationPart = {
  id: 'library',
  level: 'unit',
  parentId: 'city',
  name: { fi: 'Kirjasto' },
  managerId: null,
  deputyId: 'aino',
};
const aino: Person = {
  id: 'aino',
  name: 'Aino Virtanen',
  entraObjectId: null,
  userPrincipalName: 'Aino.Virtanen@example.invalid',
  language: null,
  roles: ['editor', 'administrator'],
  unitId: 'library',
};
const contact = {
  entraObjectId: '00000000-0000-0000-0000-0000000000020',
  userPrincipalName: 'aino.virtanen@EXAMPLE.invalid',
  name: 'Virtanen Aino',
  isGuest: false,
};
const stage = (id: string) => ({ id, name: { fi: id } });

/** A clock that a test turns. */
function clock(): { readonly now: () => string; readonly turn: (ms: number) => void } {
  let at = Date.parse('2026-11-23T06:30:00.000Z');
  return { now: () => new Date(at).toISOString(), turn: (ms) => (at += ms) };
}

describe('organisation store', () => {
  it('is empty until something was stored', async () => {
    const { storage } = await openTestStorage();
    assert.equal(await storage.organisation.isEmpty(), true);
    assert.equal((await storage.organisation.snapshot()).parts.size, 0);
    await storage.organisation.save({ parts: [city] }, changedBy);
    assert.equal(await storage.organisation.isEmpty(), false);
  });

  it('gives back exactly what was saved, to others too', async () => {
    const first = await openTestStorage();
    await first.storage.organisation.save(
      {
        parts: [city, library],
        people: [aino],
        stages: [stage('visit'), stage('after')],
      },
      changedBy,
    );
    const second = await first.again();
    const expected = {
      parts: new Map([city, library].map((part) => [part.id, part])),
      people: new Map([['aino', aino]]),
      stages: [stage('visit'), stage('after')],
      former: noFormer,
      preferences: new Map(),
      standIns: new Map(),
      settings: defaultCitySettings,
    };
    assert.deepEqual(await first.storage.organisation.snapshot(), expected);
    assert.deepEqual(await second.storage.organisation.snapshot(), expected);
  });

  it('keeps what ended apart from what is, until it is given again', async () => {
    const { storage, again } = await openTestStorage();
    await storage.organisation.save(
      {
        parts: [city, library],
        people: [aino],
        stages: [stage('visit'), stage('after')],
      },
      changedBy,
    );
    const ended = {
      parts: [{ ...library, endedOn: '2026-11-25' }],
      people: [{ ...aino, endedOn: '2026-11-25' }],
      stages: [{ ...stage('visit'), endedOn: '2026-11-25' }],
    };
    await storage.organisation.change(() => ({ ended }), changedBy);
    for (const { organisation } of [storage, (await again()).storage]) {
      const { parts, people, stages, former } = await organisation.snapshot();
      assert.deepEqual([...parts.keys()], ['city']);
      assert.equal(people.size, 0);
      assert.deepEqual(stages, [stage('after')]);
      assert.deepEqual([...former.parts.values()], ended.parts);
      assert.deepEqual([...former.people.values()], ended.people);
      assert.deepEqual(former.stages, ended.stages);
    }
    await storage.organisation.change(
      ({ stages }) => ({
        parts: [library],
        people: [aino],
        stages: [...stages, stage('visit')],
      }),
      changedBy,
    );
    const { parts, people, stages, former } = await (await again()).storage.organisation.snapshot();
    assert.deepEqual(parts.get('library'), library);
    assert.deepEqual(people.get('aino'), aino);
    assert.deepEqual(stages, [stage('after'), stage('visit')]);
    assert.deepEqual(former, noFormer);
  });

  it('decides anew when another has changed it meanwhile', async () => {
    const { storage, again } = await openTestStorage();
    await storage.organisation.save({ parts: [city, library] }, changedBy);
    const other = (await again()).storage.organisation;
    await storage.organisation.snapshot();
    await other.save({ parts: [{ ...library, name: { fi: 'Pääkirjasto' } }] }, changedBy);
    const seen: (string | undefined)[] = [];
    await storage.organisation.change(({ parts }) => {
      const found = parts.get('library');
      seen.push(found?.name.fi);
      return found === undefined ? null : { parts: [{ ...found, managerId: 'aino' }] };
    }, changedBy);
    assert.deepEqual(seen, ['Kirjasto', 'Pääkirjasto']);
    const { parts } = await other.snapshot();
    assert.equal(parts.get('library')?.name.fi, 'Pääkirjasto');
  });

  it('does not bring back by a first contact who is marked as left', async () => {
    const { storage } = await openTestStorage();
    const known = { ...aino, entraObjectId: contact.entraObjectId };
    await storage.organisation.save({ parts: [city], people: [known] }, changedBy);
    const left = { ...known, roles: [], unitId: null, endedOn: '2026-11-25' };
    await storage.organisation.change(() => ({ ended: { people: [left] } }), changedBy);
    assert.equal(await storage.organisation.personByEntraObjectId(contact.entraObjectId), null);
    assert.deepEqual(await storage.organisation.meet(contact), { kind: 'hasLeft' });
    const { people, former } = await storage.organisation.snapshot();
    assert.deepEqual([people.size, former.people.get('aino')], [0, left]);
    // The address of who has left belongs to somebody else by now.
    const other = await met(storage, { ...contact, entraObjectId: 'other' });
    assert.equal(other.id, 'other');
  });

  it('knows by the address alone who left before the first contact', async () => {
    const { storage } = await openTestStorage();
    await storage.organisation.save({ parts: [city], people: [aino] }, changedBy);
    const left = { ...aino, roles: [], unitId: null, endedOn: '2026-11-25' };
    await storage.organisation.change(() => ({ ended: { people: [left] } }), changedBy);
    assert.deepEqual(await storage.organisation.meet(contact), { kind: 'hasLeft' });
    // An administrator has added somebody new under the address: that is who comes.
    await storage.organisation.save({ people: [{ ...aino, id: 'new', roles: [] }] }, changedBy);
    assert.equal((await met(storage, contact)).id, 'new');
  });

  it('keeps that somebody was a guest at first contact, and who is named as administrator', async () => {
    const { storage, again } = await openTestStorage();
    const guest = await met(storage, { ...contact, isGuest: true });
    assert.equal(guest.isGuest, true);
    await storage.organisation.save({ people: [{ ...guest, administratorAs: 'x@y' }] }, changedBy);
    const { people } = await (await again()).storage.organisation.snapshot();
    assert.deepEqual(people.get(guest.id), { ...guest, administratorAs: 'x@y' });
  });

  it('replaces what is given and leaves the rest', async () => {
    const { storage, again } = await openTestStorage();
    await storage.organisation.save(
      {
        parts: [city, library],
        stages: [stage('a'), stage('b')],
      },
      changedBy,
    );
    await storage.organisation.save(
      {
        parts: [{ ...library, managerId: 'aino' }],
        stages: [stage('c')],
      },
      changedBy,
    );
    const other = (await again()).storage.organisation;
    const { parts, stages } = await other.snapshot();
    assert.deepEqual(parts.get('city'), city);
    assert.equal(parts.get('library')?.managerId, 'aino');
    assert.deepEqual(
      stages.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    await other.save({ stages: [stage('c'), stage('a'), stage('b')] }, changedBy);
    const newest = (await again()).storage.organisation;
    assert.deepEqual(
      (await newest.snapshot()).stages.map(({ id }) => id),
      ['c', 'a', 'b'],
    );
  });

  it('saves more than fits into one transaction', async () => {
    const { storage, again } = await openTestStorage();
    const people = Array.from({ length: 1234 }, (_, index) => ({ ...aino, id: `p-${index}` }));
    await storage.organisation.save({ people }, changedBy);
    assert.equal((await storage.organisation.snapshot()).people.size, 1234);
    const other = await (await again()).storage.organisation.snapshot();
    assert.equal(other.people.size, 1234);
  });

  it('pins a known person at first contact, whatever the case of the name', async () => {
    const { storage, again } = await openTestStorage();
    await storage.organisation.save({ people: [aino] }, changedBy);
    const person = await met(storage, contact);
    assert.deepEqual(person, { ...aino, entraObjectId: contact.entraObjectId });
    const other = (await again()).storage.organisation;
    assert.deepEqual(
      await other.personByEntraObjectId(contact.entraObjectId.toUpperCase()),
      person,
    );
    assert.equal((await other.snapshot()).people.size, 1);
  });

  it('adds who is not known, and does not take over a name pinned to another', async () => {
    const { storage } = await openTestStorage();
    await storage.organisation.save(
      { people: [{ ...aino, entraObjectId: 'somebody-else' }] },
      changedBy,
    );
    assert.deepEqual(await met(storage, contact), {
      id: contact.entraObjectId,
      name: 'Virtanen Aino',
      entraObjectId: contact.entraObjectId,
      userPrincipalName: contact.userPrincipalName,
      language: null,
      roles: [],
      unitId: null,
    });
    assert.equal((await storage.organisation.snapshot()).people.size, 2);
  });

  it('meets many at once in two processes, each once', async () => {
    const first = await openTestStorage();
    const second = await first.again();
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        met((index % 2 === 0 ? first : second).storage, {
          entraObjectId: `oid-${Math.floor(index / 4)}`,
          userPrincipalName: null,
          name: 'Somebody',
          isGuest: false,
        }),
      ),
    );
    assert.equal(new Set(people.map(({ id }) => id)).size, 3);
    const { storage } = await first.again();
    assert.equal((await storage.organisation.snapshot()).people.size, 3);
  });

  it('sets a language, and refuses that of nobody', async () => {
    const { storage, again } = await openTestStorage();
    await storage.organisation.save({ people: [aino] }, changedBy);
    await storage.organisation.setLanguage('aino', 'sv');
    const other = (await again()).storage.organisation;
    assert.equal((await other.snapshot()).people.get('aino')?.language, 'sv');
    await assert.rejects(storage.organisation.setLanguage('nobody', 'sv'), RangeError);
  });

  it('asks at most every five seconds and reads anew only what has changed', async () => {
    const { now, turn } = clock();
    const first = await openTestStorage();
    await first.storage.organisation.save({ parts: [city] }, changedBy);
    const { storage, requests } = await first.again({ now });
    const reads = async (): Promise<number> => {
      requests.start();
      await Promise.all([storage.organisation.snapshot(), storage.organisation.snapshot()]);
      return requests.counted.reads;
    };
    assert.equal(await reads(), 6);
    turn(4999);
    assert.equal(await reads(), 0);
    turn(1);
    assert.equal(await reads(), 1);
    await first.storage.organisation.save({ parts: [library] }, changedBy);
    assert.equal((await storage.organisation.snapshot()).parts.size, 1);
    turn(5000);
    assert.equal(await reads(), 6);
    assert.equal((await storage.organisation.snapshot()).parts.size, 2);
  });

  it('sees what it wrote itself at once, without reading it', async () => {
    const { storage, requests } = await openTestStorage();
    await storage.organisation.save({ people: [aino] }, changedBy);
    await storage.organisation.snapshot();
    requests.start();
    await storage.organisation.setLanguage('aino', 'en');
    assert.deepEqual(requests.counted, { reads: 1, transactions: 1 });
    requests.start();
    assert.equal((await storage.organisation.snapshot()).people.get('aino')?.language, 'en');
    await storage.organisation.setLanguage('aino', 'en');
    assert.deepEqual(requests.counted, { reads: 0, transactions: 0 });
  });
});

/** The person whom a first contact gives. */
async function met({ organisation }: Storage, who: Contact): Promise<Person> {
  const found = await organisation.meet(who);
  assert.ok(found.kind === 'person', 'nobody was met');
  return found.person;
}
