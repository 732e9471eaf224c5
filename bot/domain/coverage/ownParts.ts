import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import { manages, partsAnsweredFor } from '../organisation/tree.ts';
import { isCoveragePart } from './partCoverage.ts';

/**
 * The units and subsidiaries that the person answers for; of those who answer for none, such as
 * directors above, all that are below them.
 */
export function ownParts(organisation: Organisation, personId: PersonId): ReadonlySet<PartId> {
  const nearest = partsAnsweredFor(organisation, personId).filter(isCoveragePart);
  const own =
    nearest.length > 0
      ? nearest
      : [...organisation.parts.values()]
          .filter(isCoveragePart)
          .filter(({ id }) => manages(organisation, personId, id));
  return new Set(own.map(({ id }) => id));
}
