import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';

/** The person's name; null for nobody and for somebody who is no longer known. */
export function personName(personId: PersonId | null, organisation: Organisation): string | null {
  return personId === null ? null : (organisation.people.get(personId)?.name ?? null);
}
