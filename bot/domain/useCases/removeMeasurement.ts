import type { Instant } from '../calendar/time.ts';
import { isOfPeriod } from '../metric/measurementEntry.ts';
import type { SeenMeasurement } from '../metric/measurementEntry.ts';
import type { Measurement, MetricId } from '../metric/metric.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayEnterMeasurement } from '../organisation/policy.ts';
import type { MetricHistory, MetricStore } from '../ports/metricStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';
import { isWhatWasSeen } from './enterMeasurement.ts';

export interface RemovedMeasurement {
  readonly metricId: MetricId;
  readonly seen: SeenMeasurement;
  readonly reason: string;
  readonly by: Person;
  readonly at: Instant;
}

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly history: MetricHistory }
  | { readonly kind: 'reasonMissing'; readonly history: MetricHistory }
  | {
      readonly kind: 'overtaken';
      readonly history: MetricHistory;
      readonly standing: Measurement;
    }
  | { readonly kind: 'notAllowed' | 'notFound' };

const attempts = 5;

/**
 * Takes a measurement away; what it was, who removed it and why stays in the metric's history. One
 * that is gone already is removed.
 */
export async function removeMeasurement(
  { metrics }: { readonly metrics: MetricStore },
  { metricId, seen, reason: typed, by, at }: RemovedMeasurement,
  organisation: Organisation,
): Promise<RemoveOutcome> {
  const reason = withoutPersonalData(typed).trim();
  const { from, to } = seen;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await metrics.find(metricId);
    if (found === null) return { kind: 'notFound' };
    const history = found.value;
    const { metric, measurements } = history;
    if (!mayEnterMeasurement(organisation, by, metric)) return { kind: 'notAllowed' };
    if (reason === '') return { kind: 'reasonMissing', history };
    const standing = measurements.find((each) => isOfPeriod(each, seen));
    if (standing === undefined) return { kind: 'removed', history };
    if (!isWhatWasSeen(standing, seen, seen)) return { kind: 'overtaken', history, standing };
    const removal = { period: { from, to }, by: by.id, at, reason };
    const outcome = await metrics.save(found, metric, [], { by: by.id, at }, [removal]);
    if (outcome === 'committed') {
      const now = await metrics.find(metricId);
      return now === null ? { kind: 'notFound' } : { kind: 'removed', history: now.value };
    }
  }
  throw new Error(`metric ${metricId} kept changing while a measurement was removed`);
}
