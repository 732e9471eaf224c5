import type { FormView } from '../../../contract/form.ts';
import type { OrganisationView, StageItem } from '../../../contract/organisation.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { localized } from '../../../domain/language.ts';
import { stageRevision } from '../../../domain/organisation/edits/editStage.ts';
import type { JourneyStage, PersonId } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Viewer } from '../../viewer.ts';
import { formField } from '../formField.ts';
import { presentFrame } from '../presentFrame.ts';
import { nameFields, otherNames } from './nameFields.ts';
import { addPartForm, restoreForm } from './partForms.ts';
import { presentPartLines } from './presentPartLine.ts';

/** The tree with what is missing in it, what was closed down, and the stages of the journey. */
export function presentOrganisation(
  viewer: Viewer,
  refused: ReadonlySet<PersonId>,
  asOf: Instant,
): OrganisationView {
  const { organisation, words } = viewer;
  const { stages, former } = organisation;
  const parts = presentPartLines(viewer, refused);
  const lacking = parts.filter(({ gaps }) => gaps.length > 0).length;
  const city = [...organisation.parts.values()].find(({ level }) => level === 'city');
  return {
    ...presentFrame(viewer, asOf),
    summary: words.t('organisationView.summary', {
      count: parts.length,
      gaps:
        lacking === 0
          ? words.t('organisationView.noGaps')
          : words.t('organisationView.gaps', { count: lacking }),
    }),
    parts,
    formerParts: [...former.parts.values()].map(({ id, name, endedOn }) => ({
      id,
      name: localized(name, words.language),
      text: words.t('organisationView.ended', { date: dateText(words, endedOn) }),
    })),
    forms: [addPartForm(viewer, city?.id ?? null)],
    stages: stages.map((stage) => ({
      ...stageItem(stage, viewer),
      forms: [stageForm(viewer, stage), endStageForm(viewer, stage)],
    })),
    formerStages: former.stages.map((stage) => ({
      ...stageItem(stage, viewer),
      otherNames: words.t('organisationView.stageEnded', { date: dateText(words, stage.endedOn) }),
      forms: [restoreForm(words.t('organisationView.form.restoreStage'))],
    })),
    stageForms: [stageForm(viewer, null)],
  };
}

function stageItem({ id, name }: JourneyStage, { words }: Viewer): Omit<StageItem, 'forms'> {
  return { id, name: localized(name, words.language), otherNames: otherNames(words, name) };
}

/** @param stage null for a new one, which comes last unless told otherwise */
function stageForm(viewer: Viewer, stage: JourneyStage | null): FormView {
  const { organisation, words } = viewer;
  const { stages } = organisation;
  const others = stages.filter(({ id }) => id !== stage?.id);
  const place = stage === null ? stages.length : stages.indexOf(stage);
  return {
    id: stage === null ? 'add' : 'edit',
    title: words.t(
      stage === null ? 'organisationView.form.addStage' : 'organisationView.form.edit',
    ),
    ...{ submit: null, isRemoval: false },
    revision: stage === null ? '' : stageRevision(organisation, stage.id),
    fields: [
      ...nameFields(words, stage?.name ?? null),
      formField({
        ...{ name: 'place', input: 'choice', label: words.t('organisationView.form.place') },
        value: String(place + 1),
        choices: [
          { code: '1', text: words.t('organisationView.form.first') },
          ...others.map(({ name }, index) => ({
            code: String(index + 2),
            text: words.t('organisationView.form.after', {
              name: localized(name, words.language),
            }),
          })),
        ],
      }),
    ],
  };
}

function endStageForm({ organisation, words }: Viewer, { id }: JourneyStage): FormView {
  const title = words.t('organisationView.form.endStage');
  const revision = stageRevision(organisation, id);
  return { id: 'end', title, submit: null, isRemoval: true, revision, fields: [] };
}
