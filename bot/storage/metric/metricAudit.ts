import { isDeepStrictEqual } from 'node:util';
import type { AuditDetail, AuditEntry, ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import { fieldChanges } from '../audit/fieldChanges.ts';
import { metricColumns } from './metricRow.ts';

/** More measurements than this in one transaction are told as a number. */
const mostMeasurements = 24;

/**
 * The trail's line of one transaction on a metric; null where nothing was different afterwards.
 * @param before null for a new metric, and the metric itself where another transaction told it
 */
export function metricEntry(
  id: string,
  { by, at }: ChangedBy,
  { before, after }: { readonly before: Metric | null; readonly after: Metric },
  measurements: readonly AuditDetail[],
): AuditEntry | null {
  const left = measurements.length - mostMeasurements;
  const details: readonly AuditDetail[] = [
    ...definitionChanges(before, after),
    ...measurements.slice(0, mostMeasurements),
    ...(left > 0 ? [{ kind: 'count', of: 'measurements', count: left } as const] : []),
  ];
  if (before !== null && details.length === 0) return null;
  return {
    ...{ id, by, at, onBehalfOf: null },
    subject: { kind: 'metric', id: after.id },
    partOf: null,
    name: after.name,
    what: before === null ? 'defined' : 'changed',
    details,
  };
}

function definitionChanges(before: Metric | null, after: Metric): readonly AuditDetail[] {
  const known = before?.targets ?? [];
  const fresh = after.targets.filter((each) => !known.some((old) => isDeepStrictEqual(old, each)));
  const gone = known.filter((old) => !after.targets.some((each) => isDeepStrictEqual(old, each)));
  return [
    ...(before === null ? [] : fieldChanges(definingColumns(before), definingColumns(after))),
    ...fresh.map(({ validFrom, goal, justification }): AuditDetail => ({
      ...{ kind: 'target', validFrom, goal, justification },
      scale: after.scale,
    })),
    ...(gone.length === 0
      ? []
      : [{ kind: 'count', of: 'targetsRemoved', count: gone.length } as const]),
  ];
}

/** Targets are told as what they are, not as columns. */
function definingColumns(metric: Metric): ReturnType<typeof metricColumns> {
  return { ...metricColumns(metric), targets: null };
}
