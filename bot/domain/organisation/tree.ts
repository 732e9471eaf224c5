import { partEverKnown } from './everKnown.ts';
import type { Organisation, OrganisationPart, PartId, PersonId } from './organisation.ts';

/** Who answers for a part: the manager of the nearest part upward that has one. */
export interface Responsible {
  /** The part whose manager it is: the one asked about or one above it. */
  readonly partId: PartId;
  readonly managerId: PersonId;
  readonly deputyId: PersonId | null;
}

/**
 * The parts above, nearest first, without the part itself; ends where data turns in a circle. Of a
 * part that was closed down they are those above the place it had.
 */
export function ancestors(organisation: Organisation, partId: PartId): readonly OrganisationPart[] {
  const above: OrganisationPart[] = [];
  const seen = new Set([partId]);
  let parentId = partEverKnown(organisation, partId)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    const parent = partEverKnown(organisation, parentId);
    if (parent === undefined) break;
    seen.add(parentId);
    above.push(parent);
    parentId = parent.parentId;
  }
  return above;
}

/** The part and those above it, nearest first; empty for an unknown id. */
export function partAndAncestors(
  organisation: Organisation,
  partId: PartId,
): readonly OrganisationPart[] {
  const part = partEverKnown(organisation, partId);
  return part === undefined ? [] : [part, ...ancestors(organisation, partId)];
}

/** True when `upperId` stands above the part; no part is below itself. */
export function isBelow(organisation: Organisation, partId: PartId, upperId: PartId): boolean {
  return ancestors(organisation, partId).some((part) => part.id === upperId);
}

/** The part itself and everything below it. */
export function partAndBelow(
  organisation: Organisation,
  partId: PartId,
): readonly OrganisationPart[] {
  return [...organisation.parts.values()].filter(
    (part) => part.id === partId || isBelow(organisation, part.id, partId),
  );
}

/** The units below the part; a unit gives itself. */
export function unitsBelow(
  organisation: Organisation,
  partId: PartId,
): readonly OrganisationPart[] {
  return partAndBelow(organisation, partId).filter((part) => part.level === 'unit');
}

/** The service area or subsidiary that the part is or belongs to; null for the city itself. */
export function areaOf(organisation: Organisation, partId: PartId): OrganisationPart | null {
  return (
    partAndAncestors(organisation, partId).find(
      (part) => part.level === 'serviceArea' || part.level === 'subsidiary',
    ) ?? null
  );
}

/** Who answers for the part; null when nobody up to the city has been named. */
export function responsibleManager(organisation: Organisation, partId: PartId): Responsible | null {
  return responsiblePeople(organisation, partId)[0] ?? null;
}

/** Who answers one level up: the nearest manager above who is another person; null when none. */
export function managerAbove(organisation: Organisation, partId: PartId): Responsible | null {
  const [nearest, ...above] = responsiblePeople(organisation, partId);
  return above.find(({ managerId }) => managerId !== nearest?.managerId) ?? null;
}

/** Everyone who answers for the part, the nearest first, up to the city. */
export function responsiblePeople(
  organisation: Organisation,
  partId: PartId,
): readonly Responsible[] {
  return partAndAncestors(organisation, partId).flatMap(({ id, managerId, deputyId }) =>
    managerId === null ? [] : [{ partId: id, managerId, deputyId }],
  );
}

/** The parts that the person is in charge of or acts for, those below them not counted. */
export function partsManagedBy(
  organisation: Organisation,
  personId: PersonId,
): readonly OrganisationPart[] {
  return [...organisation.parts.values()].filter((part) =>
    isInChargeOf(organisation, part, personId),
  );
}

/**
 * The parts whose matters come to the person first: as nearest manager, deputy or stand-in. Parts
 * that were closed down are among them: what reached one at the last moment must not lie there.
 */
export function partsAnsweredFor(
  organisation: Organisation,
  personId: PersonId,
): readonly OrganisationPart[] {
  const { parts, former } = organisation;
  return [...parts.values(), ...former.parts.values()].filter((part) => {
    const responsible = responsibleManager(organisation, part.id);
    return responsible !== null && isInChargeOf(organisation, responsible, personId);
  });
}

/** True when the person is in charge of the part or of any part above it, or acts for who is. */
export function manages(organisation: Organisation, personId: PersonId, partId: PartId): boolean {
  return partAndAncestors(organisation, partId).some((part) =>
    isInChargeOf(organisation, part, personId),
  );
}

/**
 * The manager for whom the person acts in the part's matters, as deputy or stand-in; null for the
 * managers themselves, of the part or of one above, and for who has nothing to do with it.
 */
export function actsForManager(
  organisation: Organisation,
  personId: PersonId,
  partId: PartId,
): PersonId | null {
  const responsible = responsiblePeople(organisation, partId);
  if (responsible.some(({ managerId }) => managerId === personId)) return null;
  const post = responsible.find((one) => isInChargeOf(organisation, one, personId));
  return post?.managerId ?? null;
}

type Posts = Pick<OrganisationPart, 'managerId' | 'deputyId'>;

function isInChargeOf(
  { standIns }: Organisation,
  { managerId, deputyId }: Posts,
  personId: PersonId,
): boolean {
  return [managerId, deputyId].some(
    (holder) =>
      holder !== null && (holder === personId || standIns.get(holder)?.includes(personId) === true),
  );
}
