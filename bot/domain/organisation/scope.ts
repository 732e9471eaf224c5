import { partEverKnown } from './everKnown.ts';
import type { Organisation, OrganisationPart, PartId, PersonId } from './organisation.ts';
import { manages, partAndAncestors } from './tree.ts';

/** The part of the organisation that a view tells of. */
export interface Scope {
  /** Null for the whole city. */
  readonly part: OrganisationPart | null;
  /** True for the part itself and what is below it; in the city for everything. */
  readonly includes: (partId: PartId) => boolean;
}

/**
 * The part's scope, with what was closed down below it; that of the whole city for the city itself and for a
 * part that never was.
 */
export function scopeOf(organisation: Organisation, partId: PartId | null): Scope {
  const part = partId === null ? undefined : partEverKnown(organisation, partId);
  if (part === undefined || part.level === 'city') return { part: null, includes: () => true };
  const { parts, former } = organisation;
  const ids = new Set(
    [...parts.keys(), ...former.parts.keys()].filter((id) =>
      partAndAncestors(organisation, id).some((each) => each.id === part.id),
    ),
  );
  return { part, includes: (id) => ids.has(id) };
}

/** The parts of the scope that the person is in charge of, those closed down among them. */
export function managedWithin(
  organisation: Organisation,
  personId: PersonId,
  { includes }: Pick<Scope, 'includes'>,
): readonly PartId[] {
  return [...organisation.parts.keys(), ...organisation.former.parts.keys()].filter(
    (id) => includes(id) && manages(organisation, personId, id),
  );
}

/** A part that may be chosen next, and how deep it stands: 0 right below the city. */
export interface ScopeChoice {
  readonly part: OrganisationPart;
  readonly depth: number;
}

/**
 * What is right below the city, and below the chosen part's branch everything, each part after the
 * one that it belongs to. Few enough to choose from, and every part can be come to.
 */
export function scopeChoices(
  organisation: Organisation,
  chosen: OrganisationPart | null,
  inOrder: (one: OrganisationPart, other: OrganisationPart) => number,
): readonly ScopeChoice[] {
  const parts = [...organisation.parts.values()];
  const branch =
    chosen === null
      ? null
      : (partAndAncestors(organisation, chosen.id).find(
          ({ parentId }) => parentId !== null && isCity(organisation, parentId),
        ) ?? null);
  const below = (parentId: PartId, depth: number): readonly ScopeChoice[] =>
    parts
      .filter((part) => part.parentId === parentId)
      .sort(inOrder)
      .flatMap((part) => [
        { part, depth },
        ...(depth > 0 || part.id === branch?.id ? below(part.id, depth + 1) : []),
      ]);
  return parts.filter(({ level }) => level === 'city').flatMap(({ id }) => below(id, 0));
}

function isCity(organisation: Organisation, partId: PartId): boolean {
  return organisation.parts.get(partId)?.level === 'city';
}
