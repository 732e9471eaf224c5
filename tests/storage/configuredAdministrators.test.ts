import assert from 'node:assert/strict';
import {
  isConfigured,
  withConfiguredAdministrators,
} from '../../bot/domain/organisation/configuredAdministrators.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import type { OrganisationStore } from '../../bot/domain/ports/organisationStore.ts';
import { changedBy } from '../support/changedBy.ts';
import { openTestStorage } from './support/openTestStorage.ts';

const address = 'anna@city.example';
const anna: Person = {
  ...{
    id: 'anna',
    name: 'Anna Aalto',
    entraObjectId: null,
    userPrincipalName: 'Anna@City.example',
  },
  ...{ language: null, roles: [], unitId: null },
};
const annaComes = {
  ...{ entraObjectId: 'oid-anna', userPrincipalName: 'anna@city.example', name: 'Anna Aalto' },
  isGuest: false,
};
const annaTheSecond = { ...annaComes, entraObjectId: 'oid-second', name: 'Anna Ahola' };

describe('administrators named in the configuration', () => {
  async function cityWith(
    people: readonly Person[],
    named: readonly string[] = [address],
  ): Promise<{ store: OrganisationStore; stored: OrganisationStore }> {
    const { storage } = await openTestStorage();
    await storage.organisation.save({ people }, changedBy);
    const store = withConfiguredAdministrators(storage.organisation, named, () => changedBy.at);
    return { store, stored: storage.organisation };
  }

  async function rolesOf(store: OrganisationStore, entraObjectId: string) {
    return (await store.personByEntraObjectId(entraObjectId))?.roles;
  }

  it('are who comes in first under the address, and nobody before', async () => {
    const { store } = await cityWith([anna]);
    assert.deepEqual((await store.snapshot()).people.get('anna')?.roles, []);
    const met = await store.meet(annaComes);
    assert.ok(met.kind === 'person');
    assert.deepEqual(met.person.roles, ['administrator']);
    assert.deepEqual((await store.snapshot()).people.get('anna')?.roles, ['administrator']);
  });

  it('are not whoever is given the address later', async () => {
    const { store, stored } = await cityWith([anna]);
    await store.meet(annaComes);
    const first = (await stored.snapshot()).people.get('anna');
    assert.ok(first !== undefined);
    await stored.change(
      () => ({ ended: { people: [{ ...first, roles: [], endedOn: '2026-11-20' }] } }),
      changedBy,
    );
    const second = await store.meet(annaTheSecond);
    assert.ok(second.kind === 'person');
    assert.deepEqual(second.person.roles, []);
    assert.deepEqual(await rolesOf(store, 'oid-second'), []);
  });

  it('are not whoever is given the address while the first is still there', async () => {
    const { store } = await cityWith([anna]);
    await store.meet(annaComes);
    await store.meet(annaTheSecond);
    assert.deepEqual(await rolesOf(store, 'oid-second'), []);
    assert.deepEqual(await rolesOf(store, 'oid-anna'), ['administrator']);
  });

  it('stay so when their address changes', async () => {
    const { store, stored } = await cityWith([anna]);
    await store.meet(annaComes);
    const before = (await stored.snapshot()).people.get('anna');
    assert.ok(before !== undefined);
    const people = [{ ...before, userPrincipalName: 'anna.uusi@city.example' }];
    await stored.save({ people }, changedBy);
    assert.deepEqual(await rolesOf(store, 'oid-anna'), ['administrator']);
  });

  it('of a store from before are pinned at the next contact, if only one ever had the address', async () => {
    const known = { ...anna, entraObjectId: 'oid-anna' };
    const { store, stored } = await cityWith([known]);
    assert.deepEqual(await rolesOf(store, 'oid-anna'), ['administrator']);
    const { people } = await stored.snapshot();
    assert.equal(people.get('anna')?.administratorAs, address);
    assert.deepEqual(people.get('anna')?.roles, []);
    const second = { ...anna, id: 'second', entraObjectId: 'oid-second' };
    const both = await cityWith([known, second]);
    assert.deepEqual(await rolesOf(both.store, 'oid-anna'), []);
    assert.deepEqual(await rolesOf(both.store, 'oid-second'), []);
  });

  it('can be named by the object id, which nobody else ever gets', async () => {
    const { store } = await cityWith([{ ...anna, entraObjectId: 'OID-anna' }], ['oid-anna']);
    assert.deepEqual(await rolesOf(store, 'oid-anna'), ['administrator']);
  });

  it('are one even when two come in under the address at the same moment', async () => {
    const { store } = await cityWith([]);
    await Promise.all([store.meet(annaComes), store.meet(annaTheSecond)]);
    const administrators = [...(await store.snapshot()).people.values()].filter(
      isConfigured([address]),
    );
    assert.ok(administrators.length <= 1);
  });

  it('are pinned with one write, and read without any afterwards', async () => {
    const { storage, requests } = await openTestStorage();
    await storage.organisation.save({ people: [anna] }, changedBy);
    const store = withConfiguredAdministrators(storage.organisation, [address], () => changedBy.at);
    await store.meet(annaComes);
    requests.start();
    await store.personByEntraObjectId('oid-anna');
    assert.deepEqual(requests.counted, { reads: 0, transactions: 0 });
  });
});
