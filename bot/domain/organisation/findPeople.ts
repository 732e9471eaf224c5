import type { Organisation, PartId, Person } from './organisation.ts';
import { everyWordBegins } from '../everyWordBegins.ts';
import { areaOf } from './tree.ts';

export interface PeopleSearch {
  /** Words of the person's name; empty finds all. */
  readonly query: string;
  /** The unit of the person who searches: its people and those of its area come first. */
  readonly near: PartId | null;
  readonly limit: number;
}

/** People by the beginnings of their names' words: of the own unit, of its area, then the rest. */
export function findPeople(
  organisation: Organisation,
  { query, near, limit }: PeopleSearch,
): readonly Person[] {
  const ownArea = near === null ? null : areaOf(organisation, near);
  const rank = ({ unitId }: Person): number => {
    if (unitId === null || near === null) return 2;
    if (unitId === near) return 0;
    return ownArea !== null && areaOf(organisation, unitId) === ownArea ? 1 : 2;
  };
  return [...organisation.people.values()]
    .filter(({ name }) => everyWordBegins(query, [name]))
    .map((person) => ({ person, rank: rank(person) }))
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name, 'fi'))
    .slice(0, limit)
    .map(({ person }) => person);
}
