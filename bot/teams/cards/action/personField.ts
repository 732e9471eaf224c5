import { localized } from '../../../domain/language.ts';
import type {
  Organisation,
  PartId,
  Person,
  PersonId,
} from '../../../domain/organisation/organisation.ts';
import { areaOf, responsiblePeople } from '../../../domain/organisation/tree.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { CardElement } from '../elements.ts';
import { choiceInput } from '../inputs.ts';

/** With more names the card would outgrow what Teams takes (28 KB). */
const mostChoices = 100;

/** Who is to do it: those named for the matter first, then the part's own, its area's, others. */
export function personField(
  words: Translator,
  organisation: Organisation,
  field: {
    readonly partId: PartId;
    readonly likely: readonly (PersonId | null)[];
    readonly value: PersonId | null;
  },
): CardElement {
  const { partId, likely, value } = field;
  const managers = responsiblePeople(organisation, partId).map(({ managerId }) => managerId);
  const first = [value, ...likely, ...managers].filter((id) => id !== null);
  const area = areaOf(organisation, partId)?.id;
  const rankOf = ({ id, unitId }: Person): number => {
    const place = first.indexOf(id);
    if (place >= 0) return place;
    if (unitId === partId) return first.length;
    const isNear = unitId !== null && areaOf(organisation, unitId)?.id === area;
    return first.length + (isNear ? 1 : 2);
  };
  const people = [...organisation.people.values()]
    .map((person) => ({ person, rank: rankOf(person) }))
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name, words.language))
    .slice(0, mostChoices);
  return choiceInput({
    id: 'responsibleId',
    label: words.t('action.responsible'),
    error: words.t('action.fault.unknownPerson'),
    look: 'search',
    placeholder: words.t('form.choose'),
    choices: people.map(({ person }) => ({
      title: titleOf(words, organisation, person),
      value: person.id,
    })),
    value: value ?? undefined,
  });
}

function titleOf(words: Translator, organisation: Organisation, { name, unitId }: Person): string {
  const part = unitId === null ? undefined : organisation.parts.get(unitId);
  return part === undefined ? name : `${name} (${localized(part.name, words.language)})`;
}
