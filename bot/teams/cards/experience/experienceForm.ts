import type { LocalDate } from '../../../domain/calendar/time.ts';
import { longestQuotation, longestStory } from '../../../domain/experience/checkExperience.ts';
import type {
  ExperienceFault,
  ExperienceField,
} from '../../../domain/experience/checkExperience.ts';
import type { ExperienceDraft } from '../../../domain/experience/experience.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import { blocksSharing } from '../../../domain/privacy/detectPersonalData.ts';
import { textOf } from '../../../domain/experience/reviewExperience.ts';
import type { FieldFinding } from '../../../domain/experience/reviewExperience.ts';
import { longestTag, mostTags, typedTags } from '../../../domain/experience/tags.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  findExperienceUnit,
  keepExperience,
  maskExperience,
  previewExperience,
} from '../../cardActions/experienceActions.ts';
import type { FormOf } from '../../cardActions/experienceActions.ts';
import { card, container, heading, notice, listNotice } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { stageInput } from '../formFields.ts';
import { showExperience } from '../../cardActions/sharedExperienceActions.ts';
import { faultNotice } from '../faultNotice.ts';
import { dateInput, textInput } from '../inputs.ts';
import { experienceStory } from './experienceCard.ts';
import { unitField } from '../unitField.ts';

export interface ExperienceFormState extends FormOf {
  readonly draft: Partial<ExperienceDraft>;
  readonly faults?: readonly ExperienceFault[];
  readonly findings?: readonly FieldFinding[];
  readonly today: LocalDate;
  /** What was searched for in the units' search field. */
  readonly unitQuery?: string;
  /** What it says now: somebody else has edited it since the form was opened. */
  readonly overtakenBy?: ExperienceDraft;
}

/** The form for an experience, with what was typed and what is wrong with it. */
export function experienceForm(
  words: Translator,
  organisation: Organisation,
  person: Person,
  state: ExperienceFormState,
): Card {
  const { draft, today } = state;
  const faults = state.faults ?? [];
  const errorOf = (field: ExperienceField): string => {
    const fault = faults.find((found) => found.field === field);
    return words.t(`form.fault.${fault?.fault ?? 'empty'}`);
  };
  const label = (field: 'whatHappened' | 'whatMadeItGood' | 'quotation' | 'tags'): string =>
    words.t(`experience.form.${field}`);

  return card(
    [
      heading(
        words.t(state.edition === null ? 'experience.form.title' : 'experience.form.editTitle'),
      ),
      ...overtakenNotice(words, organisation, state),
      faultNotice(
        words,
        faults.map(({ field, fault }) => ({
          label: fieldLabel(words, field),
          fault: words.t(`form.fault.${fault}`),
        })),
      ),
      findingsNotice(words, state),
      textInput({
        id: 'whatHappened',
        label: label('whatHappened'),
        error: errorOf('whatHappened'),
        placeholder: words.t('experience.form.whatHappenedHint'),
        multiline: true,
        required: true,
        maxLength: longestStory,
        value: draft.whatHappened,
      }),
      textInput({
        id: 'whatMadeItGood',
        label: label('whatMadeItGood'),
        error: errorOf('whatMadeItGood'),
        placeholder: words.t('experience.form.whatMadeItGoodHint'),
        multiline: true,
        required: true,
        maxLength: longestStory,
        value: draft.whatMadeItGood,
      }),
      ...unitField(words, organisation, person, {
        id: 'unitId',
        label: words.t('form.unit'),
        value: draft.unitId ?? person.unitId,
        query: state.unitQuery ?? null,
        findButton: findExperienceUnit.button(words.t('form.findUnit.find'), {
          draftId: state.draftId,
          edition: state.edition,
        }),
      }),
      stageInput(words, organisation, draft.stageId ?? null),
      dateInput(words, {
        id: 'happenedOn',
        label: words.t('experience.form.happenedOn'),
        max: today,
        value: draft.happenedOn ?? today,
      }),
      textInput({
        id: 'quotation',
        label: label('quotation'),
        error: errorOf('quotation'),
        maxLength: longestQuotation,
        value: draft.quotation ?? undefined,
      }),
      textInput({
        id: 'tags',
        label: label('tags'),
        error: errorOf('tags'),
        placeholder: words.t('experience.form.tagsHint'),
        maxLength: mostTags * (longestTag + 2),
        value: draft.tags === undefined ? undefined : typedTags(draft.tags),
      }),
    ],
    formButtons(words, state),
  );
}

function fieldLabel(words: Translator, field: ExperienceField): string {
  if (field === 'unitId') return words.t('form.unit');
  if (field === 'stageId') return words.t('form.stage');
  return words.t(`experience.form.${field}`);
}

function formButtons(
  words: Translator,
  { draftId, edition, findings }: ExperienceFormState,
): CardActionElement[] {
  const form = { draftId, edition };
  const leave =
    edition === null
      ? []
      : [
          showExperience.button(
            words.t('form.cancel'),
            { experienceId: draftId },
            { inputs: 'none' },
          ),
        ];
  const preview = words.t('experience.form.preview');
  if (findings === undefined) {
    return [previewExperience.button(preview, form, { style: 'positive' }), ...leave];
  }
  const mask = maskExperience.button(words.t('privacy.mask'), form, { style: 'positive' });
  return blocksSharing(findings)
    ? [mask, previewExperience.button(preview, form), ...leave]
    : [mask, keepExperience.button(words.t('privacy.keep'), form), ...leave];
}

/** Names each spot in the author's own words, with the two ways on. */
/** The form keeps what was typed; what stands now is above it, to be compared. */
function overtakenNotice(
  words: Translator,
  organisation: Organisation,
  { overtakenBy }: ExperienceFormState,
): readonly CardElement[] {
  return overtakenBy === undefined
    ? []
    : [
        notice(words.t('experience.form.overtaken'), 'warning'),
        container(experienceStory(words, organisation, overtakenBy, null), { style: 'emphasis' }),
      ];
}

function findingsNotice(
  words: Translator,
  { findings, draft }: ExperienceFormState,
): CardElement | null {
  if (findings === undefined) return null;
  const spots = findings.map(({ field, kind, start, end }) =>
    words.t('privacy.spot', {
      field: words.t(`experience.form.${field}`),
      kind: words.t(`privacy.kind.${kind}`),
      words: textOf(draft, field).slice(start, end),
    }),
  );
  const blocking = blocksSharing(findings);
  const ways = words.t(blocking ? 'privacy.blocking' : 'privacy.asking');
  return listNotice(words.t('privacy.found'), spots, blocking ? 'attention' : 'warning', ways);
}
