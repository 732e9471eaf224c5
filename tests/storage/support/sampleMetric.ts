import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { unsaid } from '../../../bot/domain/metric/metricDefinition.ts';

export const setAt = '2026-01-01T08:00:00.000Z';

/** A share measured each month; what a test is about is given. */
export function metricWith(id: string, given: Partial<Metric> = {}): Metric {
  return {
    ...unsaid,
    id,
    // Another question than any other metric's: nothing is withheld beside it.
    name: { fi: `Mittari ${id}` },
    method: 'survey',
    cadence: 'monthly',
    scale: { kind: 'share' },
    partId: 'library',
    ...given,
  };
}

/** The measurement of the month that is `index` months after January 2010. */
export function measurementOf(
  metricId: string,
  index: number,
  given: Partial<Measurement> = {},
): Measurement {
  const month = `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return {
    metricId,
    from: `${month}-01`,
    to: `${month}-28`,
    figure: { kind: 'share', successes: index, n: 1000 },
    targetGroupSize: null,
    sample: 2000,
    undeliverable: 3,
    notEligible: 0,
    sampling: 'random',
    onlySuccessfulAsked: false,
    comment: null,
    enteredBy: 'aino',
    enteredAt: setAt,
    ...given,
  };
}

export function months(metricId: string, from: number, count: number): readonly Measurement[] {
  return Array.from({ length: count }, (_, index) => measurementOf(metricId, from + index));
}
