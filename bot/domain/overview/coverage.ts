import type { LocalDate } from '../calendar/time.ts';
import type { MetricState } from '../metric/metricState.ts';
import { isStale } from '../metric/period.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { partAndAncestors } from '../organisation/tree.ts';

/** Of how many units the customer experience is measured now. */
export interface Coverage {
  readonly measuring: number;
  readonly units: number;
}

/**
 * A unit is covered while a metric of its own, or of a part between it and the city, has a figure
 * no older than its cadence and a quarter. A metric of the whole city covers no unit: it tells
 * nothing about any of them.
 */
export function coverage(
  organisation: Organisation,
  metrics: readonly MetricState[],
  today: LocalDate,
): Coverage {
  const measured = new Set<PartId>(
    metrics.filter((state) => isMeasured(state, today)).map(({ metric }) => metric.partId),
  );
  const units = [...organisation.parts.values()].filter(({ level }) => level === 'unit');
  const covered = units.filter(({ id }) =>
    partAndAncestors(organisation, id).some(
      (part) => part.level !== 'city' && measured.has(part.id),
    ),
  );
  return { measuring: covered.length, units: units.length };
}

function isMeasured({ metric, latest }: MetricState, today: LocalDate): boolean {
  return latest !== null && !isStale(metric.cadence, latest.measurement.to, today);
}
