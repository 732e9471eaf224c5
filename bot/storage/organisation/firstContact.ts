import { withoutEnd } from '../../domain/organisation/everKnown.ts';
import type { Organisation, Person } from '../../domain/organisation/organisation.ts';

export interface Contact {
  readonly entraObjectId: string;
  readonly userPrincipalName: string | null;
  readonly name: string;
}

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
 * Who somebody not pinned yet is: who had left and is back, as staff; the person known by the user
 * principal name, now pinned; or a new member of staff. A name that is pinned to another account is not taken over: accounts'
 * names are given to new people when their owners leave.
 */
export function metPerson(organisation: Organisation, contact: Contact): Person {
  const back = pinnedTo(organisation.former.people.values(), contact.entraObjectId);
  if (back !== null) return withoutEnd(back);
  const name = contact.userPrincipalName?.toLowerCase() ?? null;
  for (const person of name === null ? [] : organisation.people.values()) {
    if (person.entraObjectId === null && person.userPrincipalName?.toLowerCase() === name) {
      return { ...person, entraObjectId: contact.entraObjectId };
    }
  }
  return {
    // Made of who it is, so that two first contacts at once write the same row.
    id: contact.entraObjectId.toLowerCase(),
    name: contact.name,
    entraObjectId: contact.entraObjectId,
    userPrincipalName: contact.userPrincipalName,
    language: null,
    roles: [],
    unitId: null,
  };
}
