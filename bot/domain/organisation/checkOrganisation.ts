import type {
  Organisation,
  OrganisationPart,
  PartId,
  PartLevel,
  PersonId,
} from './organisation.ts';
import { ancestors } from './tree.ts';

/** What makes an organisation unfit for use; each names whom to correct. */
export type OrganisationFault =
  | { readonly kind: 'noCity' }
  | { readonly kind: 'severalCities'; readonly partIds: readonly PartId[] }
  /** Only the city stands alone. */
  | { readonly kind: 'noParent'; readonly partId: PartId }
  | { readonly kind: 'missingParent'; readonly partId: PartId; readonly parentId: PartId }
  | { readonly kind: 'cycle'; readonly partIds: readonly PartId[] }
  /** A part stands below one of its own level or a lower one. */
  | { readonly kind: 'levelOrder'; readonly partId: PartId; readonly parentId: PartId }
  | {
      readonly kind: 'missingPerson';
      readonly partId: PartId;
      readonly post: 'manager' | 'deputy';
      readonly personId: PersonId;
    }
  | { readonly kind: 'missingUnit'; readonly personId: PersonId; readonly partId: PartId }
  | { readonly kind: 'sameAccount'; readonly personIds: readonly PersonId[] };

const depths: Readonly<Record<PartLevel, number>> = {
  city: 0,
  serviceArea: 1,
  subsidiary: 1,
  resultArea: 2,
  unit: 3,
};

/** Every fault of the organisation; none means that the tree can be relied on. */
export function checkOrganisation(organisation: Organisation): readonly OrganisationFault[] {
  const parts = [...organisation.parts.values()];
  return [
    ...checkCity(parts),
    ...parts.flatMap((part) => checkPlace(organisation, part)),
    ...findCycles(organisation, parts),
    ...parts.flatMap((part) => checkPosts(organisation, part)),
    ...checkPeople(organisation),
  ];
}

function checkCity(parts: readonly OrganisationPart[]): readonly OrganisationFault[] {
  const cities = parts.filter((part) => part.level === 'city');
  if (cities.length === 0) return [{ kind: 'noCity' }];
  return cities.length === 1
    ? []
    : [{ kind: 'severalCities', partIds: cities.map((city) => city.id) }];
}

function checkPlace(
  organisation: Organisation,
  { id: partId, level, parentId }: OrganisationPart,
): readonly OrganisationFault[] {
  if (parentId === null) return level === 'city' ? [] : [{ kind: 'noParent', partId }];
  const parent = organisation.parts.get(parentId);
  if (parent === undefined) return [{ kind: 'missingParent', partId, parentId }];
  return depths[parent.level] < depths[level] ? [] : [{ kind: 'levelOrder', partId, parentId }];
}

/** Each circle once, its parts from the first in the organisation's order. */
function findCycles(
  organisation: Organisation,
  parts: readonly OrganisationPart[],
): readonly OrganisationFault[] {
  const told = new Set<PartId>();
  return parts.flatMap(({ id }) => {
    const above = ancestors(organisation, id).map((part) => part.id);
    const closesCircle = organisation.parts.get(above.at(-1) ?? id)?.parentId === id;
    if (!closesCircle || told.has(id)) return [];
    const partIds = [id, ...above];
    partIds.forEach((partId) => told.add(partId));
    return [{ kind: 'cycle' as const, partIds }];
  });
}

function checkPosts(
  organisation: Organisation,
  { id: partId, managerId, deputyId }: OrganisationPart,
): readonly OrganisationFault[] {
  const posts = [
    { post: 'manager', personId: managerId },
    { post: 'deputy', personId: deputyId },
  ] as const;
  return posts.flatMap(({ post, personId }) =>
    personId === null || organisation.people.has(personId)
      ? []
      : [{ kind: 'missingPerson' as const, partId, post, personId }],
  );
}

function checkPeople({ people, parts }: Organisation): readonly OrganisationFault[] {
  const everyone = [...people.values()];
  const inMissingUnit = everyone.flatMap(({ id: personId, unitId: partId }) =>
    partId === null || parts.has(partId)
      ? []
      : [{ kind: 'missingUnit' as const, personId, partId }],
  );
  const accounts = [
    Map.groupBy(everyone, (person) => person.entraObjectId?.toLowerCase()),
    Map.groupBy(everyone, (person) => person.userPrincipalName?.toLowerCase()),
  ];
  const shared = accounts.flatMap((holders) =>
    [...holders]
      .filter(([account, sharers]) => account !== undefined && sharers.length > 1)
      .map(([, sharers]) => ({
        kind: 'sameAccount' as const,
        personIds: sharers.map((person) => person.id),
      })),
  );
  return [...inMissingUnit, ...shared];
}
