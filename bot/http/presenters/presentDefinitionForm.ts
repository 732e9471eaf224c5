import type { Coded } from '../../contract/figures.ts';
import type { FormFieldView, FormView } from '../../contract/form.ts';
import { localized } from '../../domain/language.ts';
import { cadences, collectionMethods, directions, samplings } from '../../domain/metric/metric.ts';
import type { Metric, Scale } from '../../domain/metric/metric.ts';
import {
  chainSteps,
  longestName,
  longestText,
  longestUnit,
} from '../../domain/metric/metricDefinition.ts';
import type { MetricDefinition } from '../../domain/metric/metricDefinition.ts';
import { cadenceText, methodText } from '../../wording/estimate.ts';
import { writtenNumber } from '../../wording/filledIn.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';
import { presentMetricChoices } from './presentMetricChoices.ts';
import { presentParts } from './presentParts.ts';
import { presentPeople } from './presentPeople.ts';

export const scaleKinds = ['share', 'mean', 'nps', 'amount'] as const satisfies Scale['kind'][];

/** What a definition's form begins with; a new one has no part yet. */
export type DefinitionStart = Omit<MetricDefinition, 'partId'> & { readonly partId: string | null };

export interface DefinitionSource {
  readonly start: DefinitionStart;
  /** Once something has been measured the scale stays, once there is a target it says the side. */
  readonly asks: { readonly scale: boolean; readonly direction: boolean };
  /** Those that may be named as counter-metric. */
  readonly others: readonly Metric[];
}

const longestNumber = 20;

/** The whole measurement model in one form. */
export function presentDefinitionForm(
  { start, asks, others }: DefinitionSource,
  viewer: Viewer,
  form: Pick<FormView, 'id' | 'title' | 'revision'>,
): FormView {
  const { words } = viewer;
  const { name, asked, usual, scale, responsibility } = start;
  const f = fieldsIn(words);
  return {
    ...{ ...form, submit: null, isRemoval: false },
    fields: [
      f.line('name_fi', name.fi, { required: true, longest: longestName }),
      f.line('name_sv', name.sv, { longest: longestName }),
      f.line('name_en', name.en, { longest: longestName }),
      f.line('asked_fi', asked?.fi),
      f.line('asked_sv', asked?.sv),
      f.line('asked_en', asked?.en),
      partField(start.partId, viewer),
      f.choice('stageId', start.stageId, stageChoices(viewer)),
      f.line('targetGroup', start.targetGroup),
      f.number('targetGroupSize', usual.targetGroupSize),
      f.choice(
        'method',
        start.method,
        collectionMethods.map((code) => ({ code, text: methodText(words, code) })),
        { required: true },
      ),
      f.choice(
        'cadence',
        start.cadence,
        cadences.map((code) => ({ code, text: cadenceText(words, code) })),
        { required: true },
      ),
      f.choice(
        'sampling',
        usual.sampling,
        samplings.map((code) => ({ code, text: words.t(`sampling.${code}`) })),
      ),
      formField({
        ...{ name: 'onlySuccessfulAsked', input: 'check', required: false },
        label: words.t('definition.field.onlySuccessfulAsked'),
        value: usual.onlySuccessfulAsked ? 'yes' : '',
      }),
      ...(asks.scale ? scaleFields(scale, words) : []),
      ...(asks.direction
        ? [
            f.choice(
              'direction',
              start.direction,
              directions.map((code) => ({ code, text: words.t(`metricPage.direction.${code}`) })),
            ),
          ]
        : []),
      f.number('minimumResponses', start.minimumResponses, { required: true, hint: true }),
      f.number('responseRateFloor', percentOf(start.responseRateFloor), { hint: true }),
      ...chainSteps.map((step) => personField(step, responsibility[step], viewer)),
      counterMetricField(start.counterMetricId, others, viewer),
      f.line('strategyLink', start.strategyLink),
      f.line('source', start.source, { hint: true }),
    ],
  };
}

export type DefinitionFieldName =
  | `${'name' | 'asked'}_${'fi' | 'sv' | 'en'}`
  | ('partId' | 'stageId' | 'targetGroup' | 'targetGroupSize' | 'method' | 'cadence' | 'sampling')
  | ('scale' | 'scaleMin' | 'scaleMax' | 'measureUnit' | 'decimals' | 'direction')
  | ('minimumResponses' | 'responseRateFloor' | 'counterMetricId' | 'strategyLink' | 'source');

type HintedField =
  'minimumResponses' | 'responseRateFloor' | 'counterMetricId' | 'source' | 'decimals' | 'scaleMax';

interface More {
  readonly required?: boolean;
  readonly longest?: number;
  /** It has an explanation, `definition.hint.NAME`. */
  readonly hint?: boolean;
}

function fieldsIn(words: Translator) {
  const common = (name: DefinitionFieldName, { required, longest, hint }: More) => ({
    name,
    label: words.t(`definition.field.${name}`),
    required: required ?? false,
    longest: longest ?? null,
    hint: hint === true ? words.t(`definition.hint.${name as HintedField}`) : null,
  });
  return {
    line: (name: DefinitionFieldName, value: string | null | undefined, more: More = {}) =>
      formField({
        ...common(name, { longest: longestText, ...more }),
        ...{ input: 'line', value: value ?? '' },
      }),
    number: (name: DefinitionFieldName, value: number | null, more: More = {}) =>
      formField({
        ...common(name, { longest: longestNumber, ...more }),
        ...{ input: 'number', value: writtenNumber(words, value) },
      }),
    choice: (
      name: DefinitionFieldName,
      value: string | null,
      choices: readonly Coded[],
      more: More = {},
    ) =>
      formField({
        ...common(name, more),
        ...{ input: 'choice', value: value ?? '' },
        choices:
          more.required === true && value !== null
            ? choices
            : [{ code: '', text: words.t('form.choose') }, ...choices],
      }),
  };
}

function scaleFields(scale: Scale, words: Translator): readonly FormFieldView[] {
  const f = fieldsIn(words);
  const mean = scale.kind === 'mean' ? scale : null;
  const amount = scale.kind === 'amount' ? scale : null;
  return [
    f.choice(
      'scale',
      scale.kind,
      scaleKinds.map((code) => ({ code, text: words.t(`definition.scale.${code}`) })),
      { required: true },
    ),
    f.number('scaleMin', mean?.min ?? null),
    f.number('scaleMax', mean?.max ?? null, { hint: true }),
    f.line('measureUnit', amount?.unit, { longest: longestUnit }),
    f.number('decimals', amount?.decimals ?? null, { hint: true }),
  ];
}

function personField(
  step: (typeof chainSteps)[number],
  personId: string | null,
  viewer: Viewer,
): FormFieldView {
  const person = personId === null ? undefined : viewer.organisation.people.get(personId);
  return formField({
    ...{ name: step, input: 'person', required: false },
    label: viewer.words.t(`metricPage.responsibility.${step}`),
    value: person?.id ?? '',
    choices: person === undefined ? [] : presentPeople([person], viewer),
  });
}

/** A city has hundreds of parts. */
function partField(partId: string | null, viewer: Viewer): FormFieldView {
  const part = partId === null ? undefined : viewer.organisation.parts.get(partId);
  return formField({
    ...{ name: 'partId', input: 'part', label: viewer.words.t('definition.field.partId') },
    value: part?.id ?? '',
    choices: part === undefined ? [] : presentParts([part], viewer),
  });
}

function counterMetricField(
  metricId: string | null,
  others: readonly Metric[],
  viewer: Viewer,
): FormFieldView {
  const { words } = viewer;
  return formField({
    ...{ name: 'counterMetricId', input: 'search', required: false },
    label: words.t('definition.field.counterMetricId'),
    hint: words.t('definition.hint.counterMetricId'),
    value: metricId ?? '',
    choices: presentMetricChoices(others, viewer),
  });
}

function stageChoices({ organisation, words }: Viewer): readonly Coded[] {
  return organisation.stages.map(({ id, name }) => ({
    code: id,
    text: localized(name, words.language),
  }));
}

/** Shares are typed in percent; the binary fraction of 0.07 · 100 is no digit of it. */
export function percentOf(share: number | null): number | null {
  return share === null ? null : Number((share * 100).toFixed(6));
}
