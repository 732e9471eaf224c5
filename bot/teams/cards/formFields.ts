import { localized } from '../../domain/language.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import type {
  Organisation,
  OrganisationPart,
  Person,
} from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import type { CardElement } from './elements.ts';
import { choiceInput } from './inputs.ts';
import type { Choice } from './inputs.ts';

/**
 * The choice of a unit: the person's own unit first, then those of the same area, then the rest,
 * each by name; the name says the area too, since many areas have a "Customer service".
 */
export function unitInput(
  words: Translator,
  organisation: Organisation,
  person: Person,
  field: { readonly value: string | null; readonly error?: string | undefined },
): CardElement {
  const value = field.value ?? person.unitId ?? undefined;
  return choiceInput({
    id: 'unitId',
    label: words.t('form.unit'),
    error: field.error ?? words.t('form.fault.unknownUnit'),
    required: true,
    look: 'search',
    placeholder: words.t('form.choose'),
    choices: unitChoices(words, organisation, person),
    value,
  });
}

function unitChoices(words: Translator, organisation: Organisation, person: Person): Choice[] {
  const own = person.unitId;
  const ownArea = own === null ? null : areaOf(organisation, own)?.id;
  const rank = (part: OrganisationPart): number =>
    part.id === own ? 0 : areaOf(organisation, part.id)?.id === ownArea ? 1 : 2;
  return [...organisation.parts.values()]
    .filter(({ level }) => level === 'unit')
    .map((part) => ({
      rank: rank(part),
      title: unitTitle(words, organisation, part),
      value: part.id,
    }))
    .sort((a, b) => a.rank - b.rank || a.title.localeCompare(b.title, words.language))
    .map(({ title, value }) => ({ title, value }));
}

function unitTitle(words: Translator, organisation: Organisation, part: OrganisationPart): string {
  const area = areaOf(organisation, part.id);
  const name = localized(part.name, words.language);
  return area === null ? name : `${name} (${localized(area.name, words.language)})`;
}

export function stageInput(
  words: Translator,
  organisation: Organisation,
  value: string | null,
): CardElement {
  return choiceInput({
    id: 'stageId',
    label: words.t('form.stage'),
    error: words.t('form.fault.unknownStage'),
    placeholder: words.t('form.choose'),
    choices: organisation.stages.map(({ id, name }) => ({
      title: localized(name, words.language),
      value: id,
    })),
    value: value ?? undefined,
  });
}

export function partName(words: Translator, organisation: Organisation, partId: string): string {
  const part = organisation.parts.get(partId);
  return part === undefined ? partId : localized(part.name, words.language);
}

export function personName(organisation: Organisation, personId: string): string {
  return organisation.people.get(personId)?.name ?? personId;
}

export function stageName(
  words: Translator,
  organisation: Organisation,
  stageId: string | null,
): string | null {
  const stage = organisation.stages.find(({ id }) => id === stageId);
  return stage === undefined ? null : localized(stage.name, words.language);
}
