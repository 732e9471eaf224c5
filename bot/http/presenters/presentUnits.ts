import type { Coded } from '../../contract/figures.ts';
import { localized } from '../../domain/language.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import type { Viewer } from '../viewer.ts';

/** Units to choose from, each with its area: many areas have a "Customer service". */
export function presentUnits(
  units: readonly OrganisationPart[],
  { organisation, words }: Viewer,
): readonly Coded[] {
  return units.map((unit) => {
    const area = areaOf(organisation, unit.id);
    const names = [unit, ...(area === null || area === unit ? [] : [area])];
    return {
      code: unit.id,
      text: names.map(({ name }) => localized(name, words.language)).join(' · '),
    };
  });
}
