import type { Organisation, Person } from '../../domain/organisation/organisation.ts';
import type { Contact } from '../../domain/ports/organisationStore.ts';

/** The person that the Entra object id is pinned to. */
export function pinnedPerson(organisation: Organisation, entraObjectId: string): Person | null {
  return pinnedTo(organisation.people.values(), entraObjectId);
}

function pinnedTo<Known extends Person>(
  people: Iterable<Known>,
  entraObjectId: string,
): Known | null {
  const wanted = entraObjectId.toLowerCase();
  for (const person of people) {
    if (person.entraObjectId?.toLowerCase() === wanted) return person;
  }
  return null;
}

/**
 * Who somebody not pinned yet is: the person known by the user principal name, now pinned, or a new
 * member of staff; null for somebody who is marked as left. A name that is pinned to another
 * account is not taken over: accounts' names are given to new people when their owners leave.
 */
export function metPerson({ people, former }: Organisation, contact: Contact): Person | null {
  if (pinnedTo(former.people.values(), contact.entraObjectId) !== null) return null;
  const isGuest = contact.isGuest ? ({ isGuest: true } as const) : {};
  const known = unpinnedWithName(people.values(), contact);
  if (known !== null) return { ...known, entraObjectId: contact.entraObjectId, ...isGuest };
  // Left before the first contact: all that is known of the person is the name.
  if (unpinnedWithName(former.people.values(), contact) !== null) return null;
  return {
    // Made of who it is, so that two first contacts at once write the same row.
    id: contact.entraObjectId.toLowerCase(),
    name: contact.name,
    entraObjectId: contact.entraObjectId,
    userPrincipalName: contact.userPrincipalName,
    language: null,
    roles: [],
    unitId: null,
    ...isGuest,
  };
}

function unpinnedWithName(people: Iterable<Person>, { userPrincipalName }: Contact): Person | null {
  const wanted = userPrincipalName?.toLowerCase();
  if (wanted === undefined) return null;
  for (const person of people) {
    const { entraObjectId, userPrincipalName: name } = person;
    if (entraObjectId === null && name?.toLowerCase() === wanted) return person;
  }
  return null;
}
