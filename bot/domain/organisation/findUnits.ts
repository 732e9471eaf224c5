import { findParts, type PartSearch } from './findParts.ts';
import type { Organisation, OrganisationPart } from './organisation.ts';

/** The units among the parts that fit the search, the nearest first. */
export function findUnits(
  organisation: Organisation,
  search: PartSearch,
): readonly OrganisationPart[] {
  return findParts(organisation, search, ({ level }) => level === 'unit');
}
