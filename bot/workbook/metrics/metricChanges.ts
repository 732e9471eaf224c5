import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { differences } from '../compilation/compareRow.ts';
import { concealedOf } from '../compilation/concealed.ts';
import { measurementValues } from '../compilation/rows/measurementRows.ts';
import { metricValues } from '../compilation/rows/metricRows.ts';
import { targetValues } from '../compilation/rows/targetRows.ts';
import { changesIn, type StoredChange } from '../outcome.ts';
import type { MetricPlan } from './planMetric.ts';

/**
 * What a record changes in what is stored: its measurement's cells, the target that it adds, and
 * where it measures nothing, the metric's own.
 * @param index the record's place among those of the plan
 */
export function metricChanges(
  { metric, outcomes, taken }: MetricPlan,
  index: number,
  stored: MetricHistory | null,
): readonly StoredChange[] {
  if (stored === null || metric === null || outcomes[index] !== 'changed') return [];
  const { measurement = null, target = null } = taken.get(index) ?? {};
  const known = stored.measurements.find(
    ({ from, to }) => from === measurement?.from && to === measurement.to,
  );
  const measured =
    measurement === null || known === undefined
      ? []
      : differences(
          'measurements',
          measurementValues(measurement),
          measurementValues(known),
          concealedOf(known, stored.metric),
        );
  const defined =
    measurement === null
      ? differences('metrics', metricValues(metric), metricValues(stored.metric))
      : [];
  const aimed = target === null ? [] : differences('targets', targetValues(metric.id, target), {});
  return [
    ...changesIn('metrics', defined),
    ...changesIn('targets', aimed).filter(({ column }) => column !== 'metric'),
    ...changesIn('measurements', measured),
  ];
}
