import type { Organisation, Person } from '../organisation.ts';

/** Whether the configuration names somebody as an administrator. */
export type IsConfigured = (person: Person) => boolean;

/** Roles that were given here; what the configuration gives cannot be taken away here. */
export function givenRoles(person: Person, isConfigured: IsConfigured): Person['roles'] {
  return isConfigured(person)
    ? person.roles.filter((role) => role !== 'administrator')
    : person.roles;
}

/** True when the person is an administrator and, changed so or gone (null), nobody would be. */
export function wasLastAdministrator(
  { people }: Organisation,
  before: Person,
  after: Person | null,
  isConfigured: IsConfigured,
): boolean {
  const isOne = (person: Person): boolean =>
    person.roles.includes('administrator') || isConfigured(person);
  if (!isOne(before) || (after !== null && isOne(after))) return false;
  return ![...people.values()].some((person) => person.id !== before.id && isOne(person));
}
