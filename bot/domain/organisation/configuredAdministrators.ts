import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { Organisation, Person } from './organisation.ts';

/**
 * The store, with those who are named in the configuration as administrators: a city that has no
 * roles yet must be able to start. Everything else is as stored.
 * @param named user principal names and Entra object ids, in lower case
 */
export function withConfiguredAdministrators(
  store: OrganisationStore,
  named: readonly string[],
): OrganisationStore {
  const isNamed = ({ userPrincipalName, entraObjectId }: Person): boolean =>
    [userPrincipalName, entraObjectId].some(
      (name) => name !== null && named.includes(name.toLowerCase()),
    );
  const raise = (person: Person): Person =>
    isNamed(person) && !person.roles.includes('administrator')
      ? { ...person, roles: [...person.roles, 'administrator'] }
      : person;
  const raised = new WeakMap<Organisation, Organisation>();
  return {
    isEmpty: () => store.isEmpty(),
    save: (changes) => store.save(changes),
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
