import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import type { Responsible } from '../organisation/tree.ts';
import { responsiblePeople } from '../organisation/tree.ts';

/** Who can be written to, and who has named somebody to act instead (a pause). */
export interface Availability {
  readonly isReachable: (personId: PersonId) => boolean;
  /** Manager on a pause → the person named to act meanwhile. */
  readonly standIns?: ReadonlyMap<PersonId, PersonId>;
}

/** A manager and the person who gets the manager's card, often the same. */
export interface Recipient {
  readonly managerId: PersonId;
  readonly personId: PersonId;
}

/**
 * Who is reminded of a part's matters: the stand-in that the manager has named, the manager, the
 * deputy; where none of them can be reached, those of the next part above, since nothing may
 * pass in silence. Null when nobody up to the city can be reached.
 */
export function recipientFor(
  organisation: Organisation,
  partId: PartId,
  availability: Availability,
): Recipient | null {
  return firstReachable(responsiblePeople(organisation, partId), availability);
}

/** The same, one level up: for those above who are other people than the nearest manager. */
export function recipientAbove(
  organisation: Organisation,
  partId: PartId,
  availability: Availability,
): Recipient | null {
  const [nearest, ...above] = responsiblePeople(organisation, partId);
  const others = above.filter(({ managerId }) => managerId !== nearest?.managerId);
  return firstReachable(others, availability);
}

function firstReachable(
  responsible: readonly Responsible[],
  { isReachable, standIns }: Availability,
): Recipient | null {
  for (const { managerId, deputyId } of responsible) {
    const candidates = [standIns?.get(managerId), managerId, deputyId];
    const personId = candidates.find(
      (candidate) => candidate !== undefined && candidate !== null && isReachable(candidate),
    );
    if (personId !== undefined && personId !== null) return { managerId, personId };
  }
  return null;
}
