import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import type { Responsible } from '../organisation/tree.ts';
import { responsiblePeople } from '../organisation/tree.ts';

/** Who can be written to. */
export interface Availability {
  readonly isReachable: (personId: PersonId) => boolean;
}

/** A manager and the person who gets the manager's card, often the same. */
export interface Recipient {
  readonly managerId: PersonId;
  readonly personId: PersonId;
}

/**
 * Who hears of a part's matters: the stand-in that the manager has named, the manager, the
 * deputy; where none of them can be reached, those of the next part above, since nothing may
 * pass in silence. Null when nobody up to the city can be reached.
 */
export function recipientFor(
  organisation: Organisation,
  partId: PartId,
  availability: Availability,
): Recipient | null {
  return firstReachable(organisation, responsiblePeople(organisation, partId), availability);
}

/** The same, one level up: for those above who are other people than the nearest manager. */
export function recipientAbove(
  organisation: Organisation,
  partId: PartId,
  availability: Availability,
): Recipient | null {
  const [nearest, ...above] = responsiblePeople(organisation, partId);
  const others = above.filter(({ managerId }) => managerId !== nearest?.managerId);
  return firstReachable(organisation, others, availability);
}

/**
 * Somebody whom the bot has met comes before anybody it has not: their card would only fail. Where
 * it has met none of them, the first gets it, and the ledger tells that it did not arrive.
 */
function firstReachable(
  organisation: Organisation,
  responsible: readonly Responsible[],
  { isReachable }: Availability,
): Recipient | null {
  const reachable = responsible
    .flatMap(({ managerId, deputyId }) =>
      [
        ...actingFirst(organisation, managerId),
        ...(deputyId === null ? [] : actingFirst(organisation, deputyId)),
      ].map((personId) => ({ managerId, personId })),
    )
    .filter(({ personId }) => isReachable(personId));
  return reachable.find(({ personId }) => isMet(organisation, personId)) ?? reachable[0] ?? null;
}

/** True once the person has written to the bot or opened the tab, which pins the account. */
export function isMet({ people }: Organisation, personId: PersonId): boolean {
  return (people.get(personId)?.entraObjectId ?? null) !== null;
}

/** The last of those named one after another is the one who is there. */
function actingFirst({ standIns }: Organisation, personId: PersonId): readonly PersonId[] {
  return [...(standIns.get(personId) ?? []).toReversed(), personId];
}
