import type { FormFieldView, FormView } from '../../contract/form.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { asksPeople } from '../../domain/metric/answers.ts';
import { countableAnswers } from '../../domain/metric/distribution.ts';
import { countIds, otherPeriod } from '../../domain/metric/measurementInputs.ts';
import type { MeasurementInputs } from '../../domain/metric/measurementInputs.ts';
import { samplings } from '../../domain/metric/metric.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import { periodToEnter } from '../../domain/metric/periodsToMeasure.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { filledIn } from '../../wording/filledIn.ts';
import { periodChoices, periodValue } from '../../wording/periodChoices.ts';
import type { Translator } from '../../wording/translator.ts';
import { inputsOfOnePeriod, valueInputs } from '../../wording/valueInputs.ts';
import { formField } from './formField.ts';

export const measurementForms = ['measure', 'measureCounts', 'explain'] as const;
export type MeasurementFormId = (typeof measurementForms)[number];

export const correctionForms = ['correct', 'correctCounts', 'explainAfter', 'remove'] as const;
export type CorrectionFormId = (typeof correctionForms)[number];

const longestComment = 1000;
const longestNumber = 20;

/** Entering a result for a period that has none: as a value, by answers, or why there is none. */
export function presentMeasurementForms(
  history: MetricHistory,
  words: Translator,
  today: LocalDate,
): readonly FormView[] {
  const { metric } = history;
  const choices = openPeriods(history, words, today);
  const missing = periodValue(periodToEnter(metric, history.measurements, today));
  const chosen = choices.find(({ code }) => code === missing) ?? choices[0];
  const [from = today, to = today] = chosen?.code.split('/') ?? [];
  const { inputs } = filledIn(words, history, { from, to }, today);
  const period = [
    formField({
      name: 'period',
      input: 'choice',
      label: words.t('measurement.period'),
      value: chosen?.code ?? otherPeriod,
      choices,
      resets: inputsOfOnePeriod(metric),
    }),
    ...(['from', 'to'] as const).map((name) =>
      formField({
        ...{ name, input: 'date', label: words.t(`measurement.${name}`), required: false },
        hint: words.t('measurement.onlyForOther'),
        latest: today,
      }),
    ),
  ];
  return [
    ...figureForms(metric, words, inputs, ['measure', 'measureCounts']).map((own) => ({
      ...own,
      fields: [...period, ...own.fields],
    })),
    {
      ...form('explain', words.t('measurement.explain'), '1'),
      fields: [...period, reasonField(words.t('measurement.reason'))],
    },
  ];
}

/** Correcting what stands for a period, saying that it was not measured after all, removing it. */
export function presentCorrectionForms(
  history: MetricHistory,
  standing: Measurement,
  words: Translator,
  today: LocalDate,
): readonly FormView[] {
  const { inputs, isHidden } = filledIn(words, history, standing, today);
  const revision = standing.enteredAt;
  const why = formField({
    name: 'why',
    input: 'line',
    label: words.t('measurement.whyCorrected'),
    longest: longestComment,
  });
  const forms = figureForms(history.metric, words, inputs, ['correct', 'correctCounts']);
  const hint = isHidden ? words.t('measurement.hiddenFigure') : null;
  return [
    ...forms.map(({ fields, ...own }) => ({
      ...own,
      revision,
      fields: [...fields.map((field, place) => (place === 0 ? { ...field, hint } : field)), why],
    })),
    {
      ...form('explainAfter', words.t('measurement.explainAfter'), revision),
      fields: [{ ...reasonField(words.t('measurement.reason')), value: inputs['reason'] ?? '' }],
    },
    {
      ...form('remove', words.t('measurement.remove'), revision),
      isRemoval: true,
      submit: words.t('measurement.remove'),
      fields: [reasonField(words.t('measurement.whyRemoved'))],
    },
  ];
}

function openPeriods(
  { metric, measurements }: MetricHistory,
  words: Translator,
  today: LocalDate,
): FormFieldView['choices'] {
  const measured = new Set(measurements.map(periodValue));
  return periodChoices(words, metric, measurements, undefined, today)
    .filter(({ value }) => !measured.has(value))
    .map(({ title, value }) => ({ code: value, text: title }));
}

/** A form for the finished value and, where answers can be counted one by one, one for these. */
function figureForms(
  metric: Metric,
  words: Translator,
  inputs: MeasurementInputs,
  [byValueId, byCountsId]: ['measure', 'measureCounts'] | ['correct', 'correctCounts'],
): readonly FormView[] {
  const { scale } = metric;
  const rest = [...surveyFields(metric, words, inputs), commentField(words, inputs)];
  const answers = countableAnswers(scale);
  const byValue: FormView = {
    ...form(byValueId, words.t(`measurement.form.${byValueId}`), '1'),
    fields: [
      ...valueInputs(metric).map(({ id, label, isOptional }) =>
        numberField(id, words.t(label), inputs, isOptional !== true),
      ),
      ...rest,
    ],
  };
  if (answers.length === 0) return [byValue];
  const byCounts: FormView = {
    ...form(byCountsId, words.t(`measurement.form.${byCountsId}`), '1'),
    fields: [
      ...answers.map((answer, index) => ({
        ...numberField(
          countIds[index] ?? '',
          words.t('measurement.answered', { answer: String(answer) }),
          inputs,
          false,
        ),
        hint: index === 0 ? words.t('measurement.countsHint') : null,
      })),
      ...rest,
    ],
  };
  return [byValue, byCounts];
}

function surveyFields(
  { method }: Metric,
  words: Translator,
  inputs: MeasurementInputs,
): readonly FormFieldView[] {
  if (!asksPeople(method)) return [];
  return [
    numberField('targetGroupSize', words.t('measurement.field.targetGroupSize'), inputs, false),
    numberField('sample', words.t('measurement.field.sample'), inputs, false),
    samplingField(words, 'sampling', inputs['sampling'] ?? '', true),
    onlySuccessfulField(words, inputs['onlySuccessfulAsked'] === 'true'),
  ];
}

/** How those asked were chosen; nothing is chosen before somebody says. */
export function samplingField(
  words: Translator,
  name: string,
  value: string,
  required: boolean,
): FormFieldView {
  return formField({
    name,
    input: 'choice',
    label: words.t('measurement.sampling'),
    required,
    value,
    choices: [
      { code: '', text: words.t('form.choose') },
      ...samplings.map((code) => ({ code, text: words.t(`sampling.${code}`) })),
    ],
  });
}

export function onlySuccessfulField(words: Translator, isChecked: boolean): FormFieldView {
  return formField({
    name: 'onlySuccessfulAsked',
    input: 'check',
    label: words.t('measurement.onlySuccessfulAsked'),
    required: false,
    value: isChecked ? 'yes' : '',
  });
}

export function numberField(
  name: string,
  label: string,
  inputs: MeasurementInputs,
  required: boolean,
): FormFieldView {
  const value = inputs[name] ?? '';
  return formField({ name, input: 'number', label, required, value, longest: longestNumber });
}

function commentField(words: Translator, inputs: MeasurementInputs): FormFieldView {
  return formField({
    name: 'comment',
    input: 'text',
    label: words.t('measurement.remark'),
    required: false,
    value: inputs['comment'] ?? '',
    longest: longestComment,
  });
}

function reasonField(label: string): FormFieldView {
  return formField({ name: 'reason', input: 'line', label, longest: longestComment });
}

function form(id: string, title: string, revision: string): Omit<FormView, 'fields'> {
  return { id, title, submit: null, isRemoval: false, revision };
}
