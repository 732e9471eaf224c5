import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { managedWithin, scopeOf } from '../../domain/organisation/scope.ts';
import type { Viewer } from '../viewer.ts';

/** True where the viewer is in charge of something in the part, and may read its feedback. */
export function mayReadSome(
  part: OrganisationPart | null,
  { organisation, person }: Viewer,
): boolean {
  const scope = scopeOf(organisation, part?.id ?? null);
  return managedWithin(organisation, person.id, scope).length > 0;
}
