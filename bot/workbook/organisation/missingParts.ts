import type { Organisation, OrganisationPart } from '../../domain/organisation/organisation.ts';
import type { ImportRecord } from '../importRecord.ts';

/**
 * The organisation with the parts that the records belong to and it does not have yet. Parts that
 * are there stay as they are: people rename them and name their managers in the product.
 */
export function withMissingParts(
  organisation: Organisation,
  records: readonly ImportRecord[],
): Organisation {
  const parts = new Map(organisation.parts);
  for (const part of records.flatMap((record) => record.parts)) {
    if (!parts.has(part.id)) parts.set(part.id, part);
  }
  return { ...organisation, parts };
}

/** Of the missing parts those that the ids need, they and what is above them, outermost first. */
export function partsToMake(
  before: Organisation,
  after: Organisation,
  needed: Iterable<string>,
): readonly OrganisationPart[] {
  const made = new Map<string, OrganisationPart>();
  const make = (id: string | null): void => {
    const part = id === null || before.parts.has(id) ? undefined : after.parts.get(id);
    if (part === undefined || made.has(part.id)) return;
    make(part.parentId);
    made.set(part.id, part);
  };
  for (const id of needed) make(id);
  return [...made.values()];
}
