import type { Instant } from '../calendar/time.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { Organisation, Person } from './organisation.ts';

/**
 * Whether the configuration names a person as an administrator: by the Entra object id, or by the
 * user principal name that was pinned to the person at first contact. The name that somebody has
 * now does not count: names are given to others when their owners leave.
 * @param named user principal names and Entra object ids, in lower case
 */
export function isConfigured(named: readonly string[]): (person: Person) => boolean {
  return ({ administratorAs, entraObjectId }) =>
    [administratorAs, entraObjectId?.toLowerCase()].some(
      (name) => name !== undefined && named.includes(name),
    );
}

/**
 * The name to pin to a person who has come in under a name of the configuration; null where there
 * is none, or where somebody else has ever come in under it: then it cannot be told who is meant,
 * and the configuration has to say the Entra object id.
 */
function nameToPin(
  { people, former }: Organisation,
  { id, entraObjectId, userPrincipalName, administratorAs }: Person,
  named: readonly string[],
): string | null {
  const name = userPrincipalName?.toLowerCase() ?? null;
  if (administratorAs !== undefined || entraObjectId === null) return null;
  if (name === null || !named.includes(name)) return null;
  const isTaken = [...people.values(), ...former.people.values()].some(
    (other) =>
      other.id !== id &&
      (other.administratorAs === name || other.userPrincipalName?.toLowerCase() === name),
  );
  return isTaken ? null : name;
}

/**
 * The store, with those who are named in the configuration as administrators: a city that has no
 * roles yet must be able to start. Whoever comes in first under a name of the configuration gets
 * it pinned. Everything else is as stored.
 * @param named user principal names and Entra object ids, in lower case
 */
export function withConfiguredAdministrators(
  store: OrganisationStore,
  named: readonly string[],
  now: () => Instant,
): OrganisationStore {
  const isNamed = isConfigured(named);
  const raise = (person: Person): Person =>
    isNamed(person) && !person.roles.includes('administrator')
      ? { ...person, roles: [...person.roles, 'administrator'] }
      : person;
  const pinned = async (person: Person): Promise<Person> => {
    if (nameToPin(await store.snapshot(), person, named) === null) return person;
    let after = person;
    await store.change(
      (organisation) => {
        after = organisation.people.get(person.id) ?? person;
        const administratorAs = nameToPin(organisation, after, named);
        if (administratorAs === null) return null;
        after = { ...after, administratorAs };
        return { people: [after] };
      },
      { by: person.id, at: now() },
    );
    return after;
  };
  const raised = new WeakMap<Organisation, Organisation>();
  return {
    isEmpty: () => store.isEmpty(),
    save: (changes, changedBy) => store.save(changes, changedBy),
    // What is decided is decided on what is stored: nobody's role becomes lasting by the way.
    change: (decide, changedBy) => store.change(decide, changedBy),
    setLanguage: (personId, language) => store.setLanguage(personId, language),
    meet: async (contact) => {
      const met = await store.meet(contact);
      return met.kind === 'person' ? { ...met, person: raise(await pinned(met.person)) } : met;
    },
    personByEntraObjectId: async (id) => {
      const person = await store.personByEntraObjectId(id);
      return person === null ? null : raise(await pinned(person));
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
