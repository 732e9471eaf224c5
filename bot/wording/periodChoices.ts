import type { LocalDate } from '../domain/calendar/time.ts';
import { otherPeriod } from '../domain/metric/measurementInputs.ts';
import type { Measurement, Metric } from '../domain/metric/metric.ts';
import type { Period } from '../domain/metric/period.ts';
import { periodsToMeasure } from '../domain/metric/periodsToMeasure.ts';
import { periodText } from './dates.ts';
import type { Translator } from './translator.ts';

/** A period as the list of periods has it. */
export function periodValue({ from, to }: Period): string {
  return `${from}/${to}`;
}

/** The periods of the cadence by their names, the one chosen among them, and any other by its days. */
export function periodChoices(
  words: Translator,
  metric: Metric,
  measurements: readonly Measurement[],
  chosen: string | undefined,
  today: LocalDate,
): readonly { readonly title: string; readonly value: string }[] {
  const offered = new Map(
    [
      ...periodsToMeasure(metric, today),
      ...measurements.filter((each) => periodValue(each) === chosen),
    ].map((period) => [periodValue(period), period]),
  );
  const measured = new Set(measurements.map(periodValue));
  const choices = [...offered].map(([value, period]) => {
    const name = periodText(words, period);
    const title = measured.has(value) ? words.t('measurement.alreadyEntered', { name }) : name;
    return { title, value };
  });
  return [...choices, { title: words.t('measurement.otherPeriod'), value: otherPeriod }];
}
