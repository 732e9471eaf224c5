import { countableAnswers } from '../../../domain/metric/distribution.ts';
import type { Metric } from '../../../domain/metric/metric.ts';
import { countIds } from '../../../domain/metric/measurementInputs.ts';
import type { MeasurementInputs } from '../../../domain/metric/measurementInputs.ts';
import type { Translator } from '../../../wording/translator.ts';
import { valueInputs } from '../../../wording/valueInputs.ts';
import { actionSet, container, detail } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { textInput } from '../inputs.ts';

/** Side by side they still can be read on a phone. */
const countsInRow = 4;

/**
 * Where the figure is typed: the value as it is, or the counts of the answers, from which it is
 * computed. One of the two is shown at a time.
 */
export function figureFields(
  words: Translator,
  metric: Pick<Metric, 'scale' | 'method'>,
  inputs: MeasurementInputs,
): readonly CardElement[] {
  const values = valueFields(words, metric, inputs);
  const answers = countableAnswers(metric.scale);
  if (answers.length === 0) return values;
  const byCounts = countIds.some((id) => (inputs[id] ?? '') !== '');
  const byValue = !byCounts && valueInputs(metric).some(({ id }) => (inputs[id] ?? '') !== '');
  return [
    container(
      [
        detail(words.t('measurement.countsHint')),
        ...inRows(answers.map((answer, index) => countField(words, answer, index, inputs))),
      ],
      { id: 'byCounts', isVisible: !byValue },
    ),
    container(values, { id: 'byValue', isVisible: byValue }),
    actionSet([
      {
        type: 'Action.ToggleVisibility',
        title: words.t('measurement.otherWay'),
        targetElements: ['byCounts', 'byValue'],
      },
    ]),
  ];
}

function valueFields(
  words: Translator,
  metric: Pick<Metric, 'scale' | 'method'>,
  inputs: MeasurementInputs,
): readonly CardElement[] {
  return valueInputs(metric).map(({ id, label, isOptional }) => {
    const name = words.t(label);
    const shown = isOptional === true ? words.t('form.optional', { label: name }) : name;
    return numberInput(words, id, shown, inputs);
  });
}

function countField(
  words: Translator,
  answer: number,
  index: number,
  inputs: MeasurementInputs,
): CardElement {
  return numberInput(words, countIds[index] ?? '', String(answer), inputs);
}

/** As text, so that a decimal comma is taken and what was typed comes back as it was. */
export function numberInput(
  words: Translator,
  id: string,
  label: string,
  inputs: MeasurementInputs,
): CardElement {
  const value = inputs[id] ?? '';
  return textInput({
    id,
    label,
    error: words.t('measurement.numberError'),
    maxLength: 20,
    value: value === '' ? undefined : value,
  });
}

function inRows(fields: readonly CardElement[]): readonly CardElement[] {
  return Array.from({ length: Math.ceil(fields.length / countsInRow) }, (_, row) => {
    const own = fields.slice(row * countsInRow, (row + 1) * countsInRow);
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: Array.from({ length: countsInRow }, (_, column) => {
        const field = own[column];
        return { type: 'Column', width: 'stretch', items: field === undefined ? [] : [field] };
      }),
    };
  });
}
