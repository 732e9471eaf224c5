import type { Experience } from '../../../domain/experience/experience.ts';
import type {
  Organisation,
  OrganisationPart,
  Person,
} from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  adoptFor,
  findAdopter,
  showExperience,
  takeAdoptionBack,
} from '../../cardActions/sharedExperienceActions.ts';
import { actionSet, card, detail, heading, notice, text } from '../elements.ts';
import type { Card, CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';
import { choiceInput } from '../inputs.ts';
import { unitChoice, unitField } from '../unitField.ts';
import { unitNames } from './experienceCard.ts';

export interface AdoptionFormState {
  /** The units that the person can say it of; `all` for who can say it of any. */
  readonly units: readonly OrganisationPart[] | 'all';
  readonly query: string | null;
  readonly fault: string | null;
}

/** So many taken-back buttons fit; others are taken back from the tab or one after another. */
const takenBackAtMost = 3;

/** Which of several units takes an experience into use. */
export function adoptionForm(
  words: Translator,
  organisation: Organisation,
  person: Person,
  experience: Experience,
  { units, query, fault }: AdoptionFormState,
): Card {
  const { id: experienceId, adoptions } = experience;
  const label = words.t('form.unit');
  const adopters = adoptions.map(({ unitId }) => unitId);
  const own = adopters.filter(
    (unitId) => units === 'all' || units.some((unit) => unit.id === unitId),
  );
  const choice: readonly CardElement[] =
    units === 'all'
      ? unitField(words, organisation, person, {
          id: 'unitId',
          label,
          value: person.unitId,
          query,
          findButton: findAdopter.button(words.t('form.findUnit.find'), { experienceId }),
        })
      : [
          choiceInput({
            id: 'unitId',
            label,
            error: words.t('form.fault.unknownUnit'),
            required: true,
            placeholder: words.t('form.choose'),
            choices: units.map((unit) => unitChoice(words, organisation, unit)),
            value: units.some(({ id }) => id === person.unitId)
              ? (person.unitId ?? undefined)
              : undefined,
          }),
        ];
  return card(
    [
      heading(words.t('experience.adoption.title')),
      text(experience.whatHappened, { maxLines: 3, isSubtle: true }),
      fault === null ? null : notice(fault, 'attention'),
      ...choice,
      adopters.length === 0
        ? null
        : detail(
            words.t('experience.adoption.alreadyIn', {
              units: unitNames(words, organisation, adopters),
            }),
          ),
      own.length === 0
        ? null
        : actionSet(
            own.slice(-takenBackAtMost).map((unitId) =>
              takeAdoptionBack.button(
                words.t('experience.adoption.takeBackFor', {
                  unit: partName(words, organisation, unitId),
                }),
                { experienceId, unitId },
                { inputs: 'none' },
              ),
            ),
          ),
    ],
    [
      adoptFor.button(words.t('experience.adoption.save'), { experienceId }, { style: 'positive' }),
      showExperience.button(words.t('form.cancel'), { experienceId }, { inputs: 'none' }),
    ],
  );
}
