import type { PartId } from '../../domain/organisation/organisation.ts';

/** The part that the query's `area` names; null where it names none. */
export function areaGiven(query: URLSearchParams): PartId | null {
  const area = query.get('area') ?? '';
  return area === '' ? null : area;
}
