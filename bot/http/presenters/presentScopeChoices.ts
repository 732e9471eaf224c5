import type { ScopeChoiceView } from '../../contract/feedbackFigures.ts';
import { localized } from '../../domain/language.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { scopeChoices } from '../../domain/organisation/scope.ts';
import type { Viewer } from '../viewer.ts';

/** A list of the device's own knows no levels, so they are set in by spaces. */
const setIn = '\u2003';

/** The whole city first, then what one may choose from where one is. */
export function presentScopeChoices(
  chosen: OrganisationPart | null,
  { organisation, words }: Viewer,
): readonly ScopeChoiceView[] {
  const nameOf = (part: OrganisationPart): string => localized(part.name, words.language);
  const byName = (one: OrganisationPart, other: OrganisationPart): number =>
    nameOf(one).localeCompare(nameOf(other), words.language);
  return [
    { id: '', name: words.t('overview.praise.total') },
    ...scopeChoices(organisation, chosen, byName).map(({ part, depth }) => ({
      id: part.id,
      name: `${setIn.repeat(depth)}${nameOf(part)}`,
    })),
  ];
}
