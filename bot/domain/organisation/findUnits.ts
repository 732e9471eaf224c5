import { localized } from '../language.ts';
import type { Language } from '../language.ts';
import type { Organisation, OrganisationPart, PartId } from './organisation.ts';
import { everyWordBegins } from '../everyWordBegins.ts';
import { areaOf } from './tree.ts';

export interface UnitSearch {
  /** Words of the unit's or its area's name, in any language; empty finds all. */
  readonly query: string;
  /** The unit of the person who searches: it and its area come first. */
  readonly near: PartId | null;
  readonly language: Language;
  readonly limit: number;
}

/**
 * The units whose name, or whose area's name, has every word of the query at the beginning of one
 * of its words: the person's own unit first, then those of the same area, then the rest by name.
 */
export function findUnits(
  organisation: Organisation,
  { query, near, language, limit }: UnitSearch,
): readonly OrganisationPart[] {
  const ownArea = near === null ? null : areaOf(organisation, near);
  const rank = (unit: OrganisationPart): number => {
    if (unit.id === near) return 0;
    return ownArea !== null && areaOf(organisation, unit.id) === ownArea ? 1 : 2;
  };
  return [...organisation.parts.values()]
    .filter(({ level }) => level === 'unit')
    .map((unit) => ({ unit, rank: rank(unit), name: localized(unit.name, language) }))
    .filter(({ unit }) => {
      const area = areaOf(organisation, unit.id);
      const names = [unit, ...(area === null ? [] : [area])].flatMap(
        ({ name }) => Object.values(name) as readonly string[],
      );
      return everyWordBegins(query, names);
    })
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, language))
    .slice(0, limit)
    .map(({ unit }) => unit);
}
