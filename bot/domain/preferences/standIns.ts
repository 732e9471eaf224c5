import type { LocalDate } from '../calendar/time.ts';
import type { PersonId } from '../organisation/ids.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { pauseOn } from './preferences.ts';

/**
 * Who acts for each person on a pause that day. A stand-in who is away too has named the next
 * one: the chain goes on to somebody who is there, and ends where it would turn in a circle or
 * names somebody the organisation no longer has.
 */
export function standInsOn(
  organisation: Pick<Organisation, 'people' | 'preferences'>,
  day: LocalDate,
): Organisation['standIns'] {
  const chains = new Map<PersonId, readonly PersonId[]>();
  for (const personId of organisation.preferences.keys()) {
    const chain = chainFrom(organisation, personId, day);
    if (chain.length > 0) chains.set(personId, chain);
  }
  return chains;
}

/** The organisation as it is on the day: with those who act for others then. */
export function organisationOn(organisation: Organisation, day: LocalDate): Organisation {
  return { ...organisation, standIns: standInsOn(organisation, day) };
}

/** Who, named on that day for others, leads back to the person: everybody would be away. */
export function closesCircle(
  organisation: Pick<Organisation, 'people' | 'preferences'>,
  personId: PersonId,
  day: LocalDate,
): PersonId | null {
  const last = chainFrom(organisation, personId, day).at(-1);
  if (last === undefined) return null;
  return pauseOn(organisation, last, day)?.standInId === personId ? last : null;
}

function chainFrom(
  organisation: Pick<Organisation, 'people' | 'preferences'>,
  personId: PersonId,
  day: LocalDate,
): readonly PersonId[] {
  const seen = new Set([personId]);
  let next = pauseOn(organisation, personId, day)?.standInId;
  while (next !== undefined && !seen.has(next) && organisation.people.has(next)) {
    seen.add(next);
    next = pauseOn(organisation, next, day)?.standInId;
  }
  return [...seen].slice(1);
}
