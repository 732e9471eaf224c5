import { everyWordBegins } from '../everyWordBegins.ts';
import { localized } from '../language.ts';
import type { Language } from '../language.ts';
import type { Organisation, OrganisationPart, PartId } from './organisation.ts';
import { areaOf } from './tree.ts';

export interface PartSearch {
  /** Words of the part's or its area's name, in any language; empty finds all. */
  readonly query: string;
  /** The unit of the person who searches: it and its area come first. */
  readonly near: PartId | null;
  readonly language: Language;
  readonly limit: number;
}

/**
 * The parts whose name, or whose area's name, has every word of the query at the beginning of one
 * of its words: the person's own unit first, then those of the same area, then the rest by name.
 */
export function findParts(
  organisation: Organisation,
  { query, near, language, limit }: PartSearch,
  isWanted: (part: OrganisationPart) => boolean = () => true,
): readonly OrganisationPart[] {
  const ownArea = near === null ? null : areaOf(organisation, near);
  const rank = (part: OrganisationPart): number => {
    if (part.id === near) return 0;
    return ownArea !== null && areaOf(organisation, part.id) === ownArea ? 1 : 2;
  };
  return [...organisation.parts.values()]
    .filter(isWanted)
    .map((part) => ({ part, rank: rank(part), name: localized(part.name, language) }))
    .filter(({ part }) => {
      const area = areaOf(organisation, part.id);
      const names = [part, ...(area === null ? [] : [area])].flatMap(
        ({ name }) => Object.values(name) as readonly string[],
      );
      return everyWordBegins(query, names);
    })
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, language))
    .slice(0, limit)
    .map(({ part }) => part);
}
