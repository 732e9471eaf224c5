import { findUnits } from '../../domain/organisation/findUnits.ts';
import { localized } from '../../domain/language.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  Person,
} from '../../domain/organisation/organisation.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import type { Translator } from '../../wording/translator.ts';
import { actionSet, container, detail } from './elements.ts';
import type { CardActionElement, CardElement } from './elements.ts';
import { choiceInput, textInput } from './inputs.ts';
import type { Choice } from './inputs.ts';

/** The dataset by which Teams asks the bot for units while a person types. */
export const unitDataset = 'units';
/** Up to this many units a card lists them all; a city's hundreds would not fit its size limit. */
const listedAtMost = 80;
/** Of more, those nearest to the person. */
const listedNear = 40;
/** As many as Teams shows under a field that is searched by typing. */
export const foundAtMost = 15;

export interface UnitFieldState {
  readonly id: 'unitId' | 'toUnitId';
  readonly label: string;
  readonly value: PartId | null;
  /** What was searched for last with the button; null before. */
  readonly query: string | null;
  /** Draws the form anew with what is found for the typed words. */
  readonly findButton: CardActionElement;
}

/**
 * The choice of a unit. A small city's units are all listed, the person's own and its area's first.
 * In a large one the nearest are listed, Teams asks for others while one types, and where it
 * cannot (a phone, another client) a search field with a button finds them.
 */
export function unitField(
  words: Translator,
  organisation: Organisation,
  person: Person,
  state: UnitFieldState,
): CardElement[] {
  const { query, label, id } = state;
  const search = { near: person.unitId, language: words.language };
  const all = findUnits(organisation, { ...search, query: '', limit: Infinity });
  const isLarge = all.length > listedAtMost;
  const found =
    query === null ? [] : findUnits(organisation, { ...search, query, limit: foundAtMost });
  const value = found[0]?.id ?? state.value ?? undefined;
  const chosen = value === undefined ? undefined : organisation.parts.get(value);
  const listed = isLarge
    ? new Set([...found, ...(chosen === undefined ? [] : [chosen]), ...all.slice(0, listedNear)])
    : all;
  const choice = {
    ...choiceInput({
      id,
      label,
      error: words.t('form.fault.unknownUnit'),
      required: true,
      look: 'search',
      placeholder: words.t('form.choose'),
      choices: [...listed].map((unit) => unitChoice(words, organisation, unit)),
      value,
    }),
    ...(isLarge ? { 'choices.data': { type: 'Data.Query', dataset: unitDataset } } : {}),
  };
  return isLarge ? [choice, ...searchByButton(words, state, found.length)] : [choice];
}

/** A unit by its name and its area's, since many areas have a "Customer service". */
export function unitChoice(
  words: Translator,
  organisation: Organisation,
  unit: OrganisationPart,
): Choice {
  const area = areaOf(organisation, unit.id);
  const name = localized(unit.name, words.language);
  const title = area === null ? name : `${name} (${localized(area.name, words.language)})`;
  return { title, value: unit.id };
}

function searchByButton(
  words: Translator,
  { id, query, findButton }: UnitFieldState,
  found: number,
): CardElement[] {
  const containerId = `find-${id}`;
  return [
    actionSet([
      {
        type: 'Action.ToggleVisibility',
        title: words.t('form.findUnit.open'),
        targetElements: [containerId],
      },
    ]),
    container(
      [
        textInput({
          id: 'unitQuery',
          label: words.t('form.findUnit.query'),
          error: words.t('form.fault.empty'),
          maxLength: 100,
          value: query ?? undefined,
        }),
        query !== null && found === 0 ? detail(words.t('form.findUnit.none')) : null,
        actionSet([findButton]),
      ],
      { id: containerId, isVisible: query !== null },
    ),
  ];
}
