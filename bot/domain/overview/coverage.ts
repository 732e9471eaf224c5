import type { LocalDate } from '../calendar/time.ts';
import { latestMeasured } from '../metric/latestMeasured.ts';
import { isStale } from '../metric/period.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { partAndAncestors } from '../organisation/tree.ts';
import type { MetricSummary } from '../ports/metricStore.ts';

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
  metrics: readonly MetricSummary[],
  today: LocalDate,
): Coverage {
  const measured = new Set<PartId>(
    metrics.filter((summary) => isMeasured(summary, today)).map(({ metric }) => metric.partId),
  );
  const units = [...organisation.parts.values()].filter(({ level }) => level === 'unit');
  const covered = units.filter(({ id }) =>
    partAndAncestors(organisation, id).some(
      (part) => part.level !== 'city' && measured.has(part.id),
    ),
  );
  return { measuring: covered.length, units: units.length };
}

function isMeasured({ metric, recent }: MetricSummary, today: LocalDate): boolean {
  const latest = latestMeasured(recent, today);
  return latest !== null && !isStale(metric.cadence, latest.to, today);
}
