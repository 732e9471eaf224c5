import type { Organisation, OrganisationPart } from '../../domain/organisation/organisation.ts';
import { stableId } from '../stableId.ts';

/**
 * Finds a part by its code, by its id, or by its path of names in any language from any level on
 * down, `Tekninen palvelualue > Kadut`. `several` when more than one part fits the path.
 */
export function findPart(
  parts: Organisation['parts'],
  text: string,
): OrganisationPart | 'several' | null {
  const known = parts.get(text) ?? parts.get(stableId(text));
  if (known !== undefined) return known;
  const path = text.split('>').map((name) => name.trim().toLowerCase());
  const fitting = [...parts.values()].filter((part) => endsPath(parts, part, path));
  return fitting.length > 1 ? 'several' : (fitting[0] ?? null);
}

function endsPath(
  parts: Organisation['parts'],
  part: OrganisationPart,
  path: readonly string[],
): boolean {
  const { fi, sv, en } = part.name;
  if (![fi, sv, en].some((name) => name?.toLowerCase() === path.at(-1))) return false;
  const above = path.slice(0, -1);
  const parent = part.parentId === null ? undefined : parts.get(part.parentId);
  return above.length === 0 || (parent !== undefined && endsPath(parts, parent, above));
}
