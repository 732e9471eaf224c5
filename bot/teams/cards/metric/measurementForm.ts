import type { LocalDate } from '../../../domain/calendar/time.ts';
import { localized } from '../../../domain/language.ts';
import { asksPeople } from '../../../domain/metric/answers.ts';
import type { SeenMeasurement } from '../../../domain/metric/measurementEntry.ts';
import type {
  MeasurementInputFault,
  MeasurementInputs,
} from '../../../domain/metric/measurementInputs.ts';
import { samplings } from '../../../domain/metric/metric.ts';
import type { Measurement } from '../../../domain/metric/metric.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { MetricHistory } from '../../../domain/ports/metricStore.ts';
import { instantText, periodText } from '../../../wording/dates.ts';
import { scaleText } from '../../../wording/estimate.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  enterMeasured,
  explainUnmeasured,
  openMeasurement,
  removeMeasured,
  showMetric,
} from '../../cardActions/metricActions.ts';
import type { MetricOrigin } from '../../cardActions/metricActions.ts';
import { measuredText } from '../../../wording/measured.ts';
import { measurementFaultText } from '../../../wording/measurementFault.ts';
import { actorName } from '../actorName.ts';
import { card, container, detail, heading, notice, text } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { faultNotice } from '../faultNotice.ts';
import { partName } from '../formFields.ts';
import { choiceInput, textInput, toggleInput } from '../inputs.ts';
import { figureFields, numberInput } from './figureFields.ts';
import { periodFields } from './periodFields.ts';

const longestComment = 1000;

export interface MeasurementFormView {
  readonly history: MetricHistory;
  readonly inputs: MeasurementInputs;
  /** What stood for the period when this form was drawn. */
  readonly seen: SeenMeasurement | null;
  /** What stands rests on too few answers to be shown: its figures are not in the fields. */
  readonly isHidden?: boolean;
  readonly today: LocalDate;
  readonly origin: MetricOrigin;
  readonly faults?: readonly MeasurementInputFault[];
  /** What somebody has done to the period meanwhile; null: taken it away. */
  readonly overtakenBy?: Measurement | null;
}

/** The form for a measurement as a card of its own. */
export function measurementForm(
  words: Translator,
  organisation: Organisation,
  view: MeasurementFormView,
): Card {
  return card(measurementFields(words, organisation, view), measurementButtons(words, view));
}

/** What is measured, what may be wrong with what was typed, and the fields. */
export function measurementFields(
  words: Translator,
  organisation: Organisation,
  view: MeasurementFormView,
): readonly (CardElement | null)[] {
  const { history, inputs, today } = view;
  const { metric, measurements } = history;
  const { asked, scale } = metric;
  return [
    heading(localized(metric.name, words.language)),
    detail(partName(words, organisation, metric.partId)),
    detail(
      asked === null
        ? scaleText(words, scale)
        : `${localized(asked, words.language)} (${scaleText(words, scale)})`,
    ),
    faultNotice(
      words,
      (view.faults ?? []).map((fault) => measurementFaultText(words, metric, fault)),
    ),
    overtakenNotice(words, organisation, view),
    view.isHidden === true ? detail(words.t('measurement.hiddenFigure')) : null,
    ...(view.seen === null
      ? periodFields(words, metric, measurements, inputs, today)
      : [text(`${words.t('measurement.period')}: ${periodText(words, view.seen)}`)]),
    ...figureFields(words, metric, inputs),
    ...(asksPeople(metric.method) ? surveyFields(words, inputs) : []),
    textInput({
      id: 'comment',
      label: words.t('form.optional', { label: words.t('measurement.remark') }),
      error: words.t('form.fault.tooLong'),
      multiline: true,
      maxLength: longestComment,
      value: valueOf(inputs, 'comment'),
    }),
    view.seen === null
      ? null
      : textInput({
          id: 'why',
          label: words.t('measurement.whyCorrected'),
          error: words.t('measurement.fault.whyMissing'),
          maxLength: longestComment,
          value: valueOf(inputs, 'why'),
        }),
    container(
      [
        text(words.t('measurement.notMeasured'), { weight: 'Bolder' }),
        textInput({
          id: 'reason',
          label: words.t('measurement.reason'),
          error: words.t('measurement.fault.explanationMissing'),
          maxLength: longestComment,
          value: valueOf(inputs, 'reason'),
        }),
        view.seen === null
          ? null
          : textInput({
              id: 'whyRemoved',
              label: words.t('measurement.whyRemoved'),
              error: words.t('measurement.fault.reasonMissing'),
              maxLength: longestComment,
              value: valueOf(inputs, 'whyRemoved'),
            }),
      ],
      { separator: true, spacing: 'Large' },
    ),
  ];
}

export function measurementButtons(
  words: Translator,
  { history, seen, origin }: MeasurementFormView,
): CardActionElement[] {
  const packed = { metricId: history.metric.id, seen, origin };
  return [
    enterMeasured.button(words.t('measurement.save'), packed, { style: 'positive' }),
    explainUnmeasured.button(words.t('measurement.explain'), packed),
    ...(seen === null
      ? []
      : [
          removeMeasured.button(words.t('measurement.remove'), packed, { style: 'destructive' }),
          openMeasurement.button(
            words.t('measurement.anotherPeriod'),
            { ...packed, seen: null, isNew: true },
            { inputs: 'none' },
          ),
        ]),
    showMetric.button(
      words.t('form.cancel'),
      { metricId: history.metric.id, origin },
      { inputs: 'none' },
    ),
  ];
}

function surveyFields(words: Translator, inputs: MeasurementInputs): readonly CardElement[] {
  return [
    numberInput(words, 'targetGroupSize', words.t('measurement.field.targetGroupSize'), inputs),
    numberInput(words, 'sample', words.t('measurement.field.sample'), inputs),
    choiceInput({
      id: 'sampling',
      label: words.t('measurement.sampling'),
      error: words.t('measurement.fault.samplingMissing'),
      placeholder: words.t('form.choose'),
      choices: samplings.map((each) => ({ title: words.t(`sampling.${each}`), value: each })),
      value: valueOf(inputs, 'sampling'),
    }),
    toggleInput({
      id: 'onlySuccessfulAsked',
      title: words.t('measurement.onlySuccessfulAsked'),
      value: inputs['onlySuccessfulAsked'] === 'true',
    }),
  ];
}

/** Names who was there first and with what; saving again is then a correction of that. */
function overtakenNotice(
  words: Translator,
  organisation: Organisation,
  { history, overtakenBy }: MeasurementFormView,
): CardElement | null {
  if (overtakenBy === undefined) return null;
  if (overtakenBy === null) {
    return notice(words.t('measurement.removedMeanwhile'), 'warning');
  }
  return notice(
    words.t('measurement.overtaken', {
      name: actorName(words, organisation, overtakenBy.enteredBy),
      when: instantText(words, overtakenBy.enteredAt),
      period: periodText(words, overtakenBy),
      value: measuredText(words, history.metric, overtakenBy),
    }),
    'warning',
  );
}

function valueOf(inputs: MeasurementInputs, id: string): string | undefined {
  const value = inputs[id] ?? '';
  return value === '' ? undefined : value;
}
