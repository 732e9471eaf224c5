import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Measurement, Metric } from '../../../domain/metric/metric.ts';
import type { Period } from '../../../domain/metric/period.ts';
import { periodsToMeasure } from '../../../domain/metric/periodsToMeasure.ts';
import { periodText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { otherPeriod } from '../../cardActions/measurementInputs.ts';
import type { MeasurementInputs } from '../../cardActions/measurementInputs.ts';
import { actionSet, container } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { choiceInput, dateInput } from '../inputs.ts';

/** The present one and those before it for which a figure may still come. */
const periodsOffered = 6;

/** A period as the list of periods has it. */
export function periodValue({ from, to }: Period): string {
  return `${from}/${to}`;
}

/** The periods of the cadence by their names, and any other by its days. */
export function periodFields(
  words: Translator,
  metric: Metric,
  measurements: readonly Measurement[],
  inputs: MeasurementInputs,
  today: LocalDate,
): readonly CardElement[] {
  const offered = new Map(
    [
      ...periodsToMeasure(metric, today, periodsOffered),
      ...measurements.filter((each) => periodValue(each) === inputs['period']),
    ].map((period) => [periodValue(period), period]),
  );
  const measured = new Set(measurements.map(periodValue));
  const choices = [...offered].map(([value, period]) => {
    const name = periodText(words, period);
    const title = measured.has(value) ? words.t('measurement.alreadyEntered', { name }) : name;
    return { title, value };
  });
  const isOther = inputs['period'] === otherPeriod;
  const day = (id: 'from' | 'to'): CardElement =>
    dateInput({
      id,
      label: words.t(`measurement.${id}`),
      error: words.t('form.fault.notADate'),
      max: today,
      value: inputs[id] === '' ? undefined : inputs[id],
    });
  return [
    choiceInput({
      id: 'period',
      label: words.t('measurement.period'),
      error: words.t('measurement.fault.periodMissing'),
      required: true,
      choices: [...choices, { title: words.t('measurement.otherPeriod'), value: otherPeriod }],
      value: inputs['period'] ?? choices[0]?.value,
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
