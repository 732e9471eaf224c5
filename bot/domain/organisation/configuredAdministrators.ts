import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { Organisation, Person } from './organisation.ts';

/**
 * Whether a person is named in the configuration as an administrator.
 * @param named user principal names and Entra object ids, in lower case
 */
export function isConfigured(named: readonly string[]): (person: Person) => boolean {
  return ({ userPrincipalName, entraObjectId }) =>
    [userPrincipalName, entraObjectId].some(
      (name) => name !== null && named.includes(name.toLowerCase()),
    );
}

/**
 * The store, with those who are named in the configuration as administrators: a city that has no
 * roles yet must be able to start. Everything else is as stored.
 * @param named user principal names and Entra object ids, in lower case
 */
export function withConfiguredAdministrators(
  store: OrganisationStore,
  named: readonly string[],
): OrganisationStore {
  const isNamed = isConfigured(named);
  const raise = (person: Person): Person =>
    isNamed(person) && !person.roles.includes('administrator')
      ? { ...person, roles: [...person.roles, 'administrator'] }
      : person;
  const raised = new WeakMap<Organisation, Organisation>();
  return {
    isEmpty: () => store.isEmpty(),
    save: (changes, changedBy) => store.save(changes, changedBy),
    // What is decided is decided on what is stored: nobody's role becomes lasting by the way.
    change: (decide, changedBy) => store.change(decide, changedBy),
    setLanguage: (personId, language) => store.setLanguage(personId, language),
    meet: async (contact) => raise(await store.meet(contact)),
    personByEntraObjectId: async (id) => {
      const person = await store.personByEntraObjectId(id);
      return person === null ? null : raise(person);
    },
    snapshot: async () => {
      const organisation = await store.snapshot();
      const known = raised.get(organisation);
      if (known !== undefined) return known;
      const people = new Map([...organisation.people].map(([id, person]) => [id, raise(person)]));
      const withRaised = { ...organisation, people };
      raised.set(organisation, withRaised);
      return withRaised;
    },
  };
}
