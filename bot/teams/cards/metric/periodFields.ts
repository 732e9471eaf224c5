import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Measurement, Metric } from '../../../domain/metric/metric.ts';
import { otherPeriod } from '../../../domain/metric/measurementInputs.ts';
import type { MeasurementInputs } from '../../../domain/metric/measurementInputs.ts';
import { periodChoices } from '../../../wording/periodChoices.ts';
import type { Translator } from '../../../wording/translator.ts';
import { inputsOfOnePeriod } from '../../../wording/valueInputs.ts';
import { actionSet, container } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { choiceInput, dateInput } from '../inputs.ts';

/** The periods of the cadence by their names, and any other by its days. */
export function periodFields(
  words: Translator,
  metric: Metric,
  measurements: readonly Measurement[],
  inputs: MeasurementInputs,
  today: LocalDate,
): readonly CardElement[] {
  const choices = periodChoices(words, metric, measurements, inputs['period'], today);
  const isOther = inputs['period'] === otherPeriod;
  const day = (id: 'from' | 'to'): CardElement =>
    dateInput(words, {
      id,
      label: words.t(`measurement.${id}`),
      max: today,
      value: inputs[id] === '' ? undefined : inputs[id],
    });
  return [
    choiceInput({
      id: 'period',
      label: words.t('measurement.period'),
      error: words.t('measurement.fault.periodMissing'),
      required: true,
      choices,
      value: inputs['period'] ?? choices[0]?.value,
      // A figure belongs to its period: it is not carried over to another one.
      resets: inputsOfOnePeriod(metric),
    }),
    container([day('from'), day('to')], { id: 'otherDays', isVisible: isOther }),
    actionSet([
      {
        type: 'Action.ToggleVisibility',
        title: words.t('measurement.giveDays'),
        targetElements: ['otherDays'],
      },
    ]),
  ];
}
