import type { Coded } from '../../contract/figures.ts';
import type { FormFieldView, FormView } from '../../contract/form.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { longestCoverageText } from '../../domain/coverage/checkCoverageEntry.ts';
import {
  usePlaces,
  type Training,
  type UtilisationNote,
} from '../../domain/coverage/coverageRecords.ts';
import type { PartCoverage } from '../../domain/coverage/partCoverage.ts';
import { answerInputs, type CoverageForm } from '../../domain/coverage/readCoverageEntry.ts';
import { isAnswered, suggestedAnswer } from '../../domain/coverage/yearlyQuestion.ts';
import { cadences, collectionMethods } from '../../domain/metric/metric.ts';
import { mayTellOfCoverage } from '../../domain/organisation/policy.ts';
import { coverageFormTitle, trainingText } from '../../wording/coverage.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';

/** Notes of the part itself, which can be taken back. */
export interface OwnNotes {
  readonly uses: readonly UtilisationNote[];
  readonly trainings: readonly Training[];
}

/** The form by which a note is taken back; the others are the domain's. */
export const takingBack = 'takeBack';

/** What the viewer may tell of the part; nothing for those without the right. */
export function presentCoverageForms(
  found: PartCoverage,
  notes: OwnNotes,
  viewer: Viewer,
  today: LocalDate,
): readonly FormView[] {
  const { words, organisation, person } = viewer;
  if (!mayTellOfCoverage(organisation, person, found.part.id)) return [];
  const { statement } = found;
  const form = (
    id: CoverageForm,
    revision: string,
    fields: readonly FormFieldView[],
  ): FormView => ({
    ...{ id, title: coverageFormTitle(words, id, statement, today) },
    ...{ submit: null, isRemoval: false },
    ...{ revision, fields },
  });
  const seen = isAnswered(statement, today) ? (statement?.at ?? '') : '';
  return [
    form('answer', seen, answerFields(found, viewer, today)),
    form('utilisation', '', utilisationFields(viewer, today)),
    form('training', '', trainingFields(viewer, today)),
    ...takeBackForm(notes, viewer),
  ];
}

function answerFields(
  found: PartCoverage,
  viewer: Viewer,
  today: LocalDate,
): readonly FormFieldView[] {
  const { t } = viewer.words;
  const inputs = answerInputs(suggestedAnswer(found));
  const value = (name: string): string => inputs[name] ?? '';
  const chosen = (name: 'collects' | 'method' | 'cadence', choices: readonly Coded[]) =>
    formField({
      ...{ name, input: 'choice', label: t(`coverage.form.answer.${name}`), value: value(name) },
      ...{ choices: [notChosen(viewer), ...choices], required: name === 'collects' },
    });
  return [
    chosen('collects', [
      { code: 'yes', text: t('coverage.form.answer.yes') },
      { code: 'no', text: t('coverage.form.answer.no') },
    ]),
    chosen(
      'method',
      collectionMethods.map((code) => ({ code, text: t(`method.${code}`) })),
    ),
    chosen(
      'cadence',
      cadences.map((code) => ({ code, text: t(`cadence.${code}`) })),
    ),
    formField({
      ...{ name: 'lastMeasured', input: 'date', label: t('coverage.form.answer.lastMeasured') },
      ...{ value: value('lastMeasured'), latest: today, required: false },
    }),
    formField({
      ...{ name: 'note', input: 'text', label: t('coverage.form.answer.note') },
      ...{ value: value('note'), longest: longestCoverageText, required: false },
    }),
  ];
}

function utilisationFields(viewer: Viewer, today: LocalDate): readonly FormFieldView[] {
  const { t } = viewer.words;
  return [
    formField({
      ...{ name: 'place', input: 'choice', label: t('coverage.form.utilisation.place') },
      choices: [
        notChosen(viewer),
        ...usePlaces.map((code) => ({ code, text: t(`coverage.place.${code}`) })),
      ],
    }),
    dayField('utilisation', viewer, today),
    formField({
      ...{ name: 'note', input: 'text', label: t('coverage.form.utilisation.note') },
      longest: longestCoverageText,
    }),
  ];
}

function trainingFields(viewer: Viewer, today: LocalDate): readonly FormFieldView[] {
  const { t } = viewer.words;
  return [
    dayField('training', viewer, today),
    formField({
      ...{ name: 'subject', input: 'line', label: t('coverage.form.training.subject') },
      longest: longestCoverageText,
    }),
    formField({
      ...{ name: 'participants', input: 'number' },
      label: t('coverage.form.training.participants'),
    }),
  ];
}

function dayField(
  form: 'utilisation' | 'training',
  { words }: Viewer,
  today: LocalDate,
): FormFieldView {
  const label = words.t(`coverage.form.${form}.on`);
  return formField({ name: 'on', input: 'date', label, value: today, latest: today });
}

/** One form for all notes: which of them was a mistake is chosen. */
function takeBackForm({ uses, trainings }: OwnNotes, viewer: Viewer): readonly FormView[] {
  const { words } = viewer;
  const choices = [
    ...uses.map(({ id, on, place, note }) => ({
      code: `utilisation ${id}`,
      text: `${dateText(words, on)} ${words.t(`coverage.place.${place}`)}: ${note.slice(0, 60)}`,
    })),
    ...trainings.map((training) => ({
      code: `training ${training.id}`,
      text: trainingText(words, training),
    })),
  ];
  if (choices.length === 0) return [];
  return [
    {
      ...{ id: takingBack, title: words.t('coverage.takeBack'), isRemoval: true, revision: '' },
      submit: words.t('coverage.takeBack'),
      fields: [
        formField({
          ...{ name: 'taken', input: 'choice', label: words.t('coverage.takeBackWhich') },
          choices: [notChosen(viewer), ...choices],
        }),
      ],
    },
  ];
}

function notChosen({ words }: Viewer): Coded {
  return { code: '', text: words.t('form.choose') };
}
