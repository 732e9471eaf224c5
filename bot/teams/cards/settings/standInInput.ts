import { localized } from '../../../domain/language.ts';
import type { Organisation, PartId, Person } from '../../../domain/organisation/organisation.ts';
import { areaOf, partsManagedBy } from '../../../domain/organisation/tree.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { CardElement } from '../elements.ts';
import { choiceInput } from '../inputs.ts';
import type { Choice } from '../inputs.ts';

/** With more names the card would outgrow what Teams takes (28 KB). */
const mostChoices = 80;

/** True where the list cannot hold everybody, so that a name has to be searched for. */
export function needsSearch({ people }: Organisation): boolean {
  return people.size > mostChoices;
}

/**
 * The choice of a stand-in: those named with the person for the same parts first, then the same
 * service area, then those who answer for something elsewhere, then everybody else.
 * @param name of somebody searched for, who then comes before all others
 */
export function standInInput(
  words: Translator,
  organisation: Organisation,
  person: Person,
  value: string | null,
  name = '',
): CardElement {
  return choiceInput({
    id: 'standInId',
    label: words.t('settings.standIn'),
    error: words.t('settings.fault.unknownStandIn'),
    look: 'search',
    placeholder: words.t('settings.standInHint'),
    choices: standInChoices(words, organisation, person, value, name),
    value: value ?? '',
  });
}

function standInChoices(
  words: Translator,
  organisation: Organisation,
  person: Person,
  chosen: string | null,
  searched: string,
): Choice[] {
  const nearnessOf = nearness(organisation, person);
  const name = searched.toLocaleLowerCase(words.language);
  const rankOf = (other: Person): number =>
    name !== '' && other.name.toLocaleLowerCase(words.language).includes(name)
      ? -1
      : nearnessOf(other);
  const others = [...organisation.people.values()]
    .filter(({ id }) => id !== person.id)
    .map((other) => ({ other, rank: other.id === chosen ? -2 : rankOf(other) }))
    .sort((a, b) => a.rank - b.rank || a.other.name.localeCompare(b.other.name, words.language))
    .slice(0, mostChoices);
  return [
    { title: words.t('settings.nobody'), value: '' },
    ...others.map(({ other }) => ({
      title: choiceTitle(words, organisation, other),
      value: other.id,
    })),
  ];
}

/** How near another person is, 0 the nearest. */
function nearness(organisation: Organisation, person: Person): (other: Person) => number {
  const own = partsManagedBy(organisation, person.id);
  const alongside = new Set(own.flatMap(({ managerId, deputyId }) => [managerId, deputyId]));
  const areas = areasOf(organisation, person);
  return (other) => {
    if (alongside.has(other.id)) return 0;
    if (areasOf(organisation, other).some((area) => areas.includes(area))) return 1;
    return partsManagedBy(organisation, other.id).length > 0 ? 2 : 3;
  };
}

/** The service areas in which the person works or answers for something. */
function areasOf(organisation: Organisation, { id, unitId }: Person): readonly PartId[] {
  const parts = partsManagedBy(organisation, id).map((part) => part.id);
  return (unitId === null ? parts : [unitId, ...parts]).flatMap(
    (partId) => areaOf(organisation, partId)?.id ?? [],
  );
}

function choiceTitle(words: Translator, organisation: Organisation, other: Person): string {
  const partId = other.unitId ?? partsManagedBy(organisation, other.id)[0]?.id;
  const part = partId === undefined ? undefined : organisation.parts.get(partId);
  return part === undefined
    ? other.name
    : `${other.name} (${localized(part.name, words.language)})`;
}
