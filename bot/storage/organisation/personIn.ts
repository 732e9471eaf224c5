import type { Organisation, Person, PersonId } from '../../domain/organisation/organisation.ts';

/** Throws a RangeError for somebody the organisation does not have. */
export function personIn({ people }: Organisation, personId: PersonId): Person {
  const person = people.get(personId);
  if (person === undefined) throw new RangeError(`there is no person ${personId}`);
  return person;
}
