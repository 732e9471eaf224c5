import type { Coded } from '../../contract/figures.ts';
import { localized } from '../../domain/language.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import type { Viewer } from '../viewer.ts';

/**
 * Parts to choose from, each with its area: many areas have a "Customer service". What is no unit
 * is told with its level.
 */
export function presentParts(
  parts: readonly OrganisationPart[],
  { organisation, words }: Viewer,
): readonly Coded[] {
  const nameOf = ({ name }: OrganisationPart): string => localized(name, words.language);
  return parts.map((part) => {
    const area = areaOf(organisation, part.id);
    const told = [
      nameOf(part),
      ...(part.level === 'unit' ? [] : [words.t(`audit.level.${part.level}`)]),
      ...(area === null || area === part ? [] : [nameOf(area)]),
    ];
    return { code: part.id, text: told.join(' · ') };
  });
}
