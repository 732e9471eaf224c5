import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkMeasurement } from '../metric/checkMeasurement.ts';
import type { MeasurementFault } from '../metric/checkMeasurement.ts';
import { isOfPeriod, saysTheSame } from '../metric/measurementEntry.ts';
import type { MeasurementEntry, SeenMeasurement } from '../metric/measurementEntry.ts';
import type { Measurement, MetricId } from '../metric/metric.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayEnterMeasurement } from '../organisation/policy.ts';
import type { MetricHistory, MetricStore } from '../ports/metricStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';

export interface EnteredMeasurement {
  readonly metricId: MetricId;
  readonly entry: MeasurementEntry;
  /** What stood for the period when the form was drawn; null: nothing did. */
  readonly seen: SeenMeasurement | null;
  /** Why what was seen is corrected; left out where nobody was asked. */
  readonly why?: string;
  readonly by: Person;
  readonly at: Instant;
}

export type EnterOutcome =
  | {
      readonly kind: 'entered';
      readonly measurement: Measurement;
      /** As it is with the measurement. */
      readonly history: MetricHistory;
    }
  | {
      readonly kind: 'faults';
      readonly history: MetricHistory;
      readonly faults: readonly MeasurementFault[];
    }
  /** The period has a measurement that the form did not know of: nothing was written over it. */
  | {
      readonly kind: 'overtaken';
      readonly history: MetricHistory;
      readonly standing: Measurement | null;
    }
  | { readonly kind: 'notAllowed' | 'notFound' };

/** Another change of the metric only makes this one be decided again on what is there then. */
const attempts = 5;

/**
 * Enters, corrects or explains a measurement in one transaction that keeps what it was before. A
 * later change of the same period is shown and not written over; the same submit arriving again
 * finds its own measurement and answers as the first did.
 */
export async function enterMeasurement(
  { metrics }: { readonly metrics: MetricStore },
  { metricId, entry: typed, seen, why, by, at }: EnteredMeasurement,
  organisation: Organisation,
): Promise<EnterOutcome> {
  const entry = checkedEntry(typed);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await metrics.find(metricId);
    if (found === null) return { kind: 'notFound' };
    const history = found.value;
    const { metric, measurements } = history;
    if (!mayEnterMeasurement(organisation, by, metric)) return { kind: 'notAllowed' };
    const measurement: Measurement = { ...entry, metricId, enteredBy: by.id, enteredAt: at };
    const faults = checkMeasurement(metric, measurement, helsinkiDate(at), measurements);
    if (faults.length > 0) return { kind: 'faults', history, faults };
    const standing = measurements.find((each) => isOfPeriod(each, entry)) ?? null;
    if (standing !== null && standing.enteredBy === by.id && saysTheSame(standing, entry)) {
      return { kind: 'entered', measurement: standing, history };
    }
    if (!isWhatWasSeen(standing, seen, entry)) return { kind: 'overtaken', history, standing };
    const reason = why === undefined ? null : withoutPersonalData(why).trim();
    const changedBy = { by: by.id, at };
    const outcome = await metrics.save(found, metric, [measurement], changedBy, [], reason);
    if (outcome === 'committed') {
      // Read again: with the new result, disclosure control may withhold other ones.
      const now = await metrics.find(metricId);
      return now === null
        ? { kind: 'notFound' }
        : { kind: 'entered', measurement, history: now.value };
    }
  }
  throw new Error(`metric ${metricId} kept changing while a measurement was entered`);
}

/** True when nothing has changed behind the form's back. */
export function isWhatWasSeen(
  standing: Measurement | null,
  seen: SeenMeasurement | null,
  period: Pick<Measurement, 'from' | 'to'>,
): boolean {
  const known = seen !== null && isOfPeriod(seen, period) ? seen : null;
  return (standing?.enteredAt ?? null) === (known?.enteredAt ?? null);
}

function checkedEntry(entry: MeasurementEntry): MeasurementEntry {
  const comment = withoutPersonalData(entry.comment)?.trim() ?? null;
  return { ...entry, comment: comment === '' ? null : comment };
}
