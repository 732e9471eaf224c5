import type { Instant } from '../calendar/time.ts';
import type { Metric, MetricId } from '../metric/metric.ts';
import {
  checkDefinition,
  definitionText,
  definitionWithoutPersonalData,
} from '../metric/metricDefinition.ts';
import type { DefinitionFault, MetricDefinition } from '../metric/metricDefinition.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayDefineMetrics } from '../organisation/policy.ts';
import type { MetricStore } from '../ports/metricStore.ts';

export interface DefinedMetric {
  /** Minted when the form is drawn, so that the same submit arriving again adds nothing. */
  readonly id: MetricId;
  readonly definition: MetricDefinition;
  readonly by: Person;
  readonly at: Instant;
}

export type DefineOutcome =
  | { readonly kind: 'defined'; readonly metric: Metric }
  | { readonly kind: 'faults'; readonly faults: readonly DefinitionFault[] }
  | { readonly kind: 'notAllowed' };

export type RedefineOutcome =
  | DefineOutcome
  /** Somebody has defined it otherwise meanwhile: nothing was written over that. */
  | { readonly kind: 'overtaken'; readonly metric: Metric }
  | { readonly kind: 'notFound' };

/** Adds a metric, without a target: that is set with its reason. */
export async function defineMetric(
  { metrics }: { readonly metrics: Pick<MetricStore, 'find' | 'save'> },
  { id, definition: typed, by, at }: DefinedMetric,
  organisation: Organisation,
): Promise<DefineOutcome> {
  if (!mayDefineMetrics(organisation, by)) return { kind: 'notAllowed' };
  const definition = definitionWithoutPersonalData(typed);
  const metric: Metric = { ...definition, id, ended: null, targets: [] };
  const faults = [
    ...checkDefinition(definition, null, organisation),
    ...(await counterFaults(metrics, definition)),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  const outcome = await metrics.save(null, metric, [], { by: by.id, at });
  if (outcome === 'committed') return { kind: 'defined', metric };
  const found = await metrics.find(id);
  return { kind: 'defined', metric: found?.value.metric ?? metric };
}

const attempts = 5;

/**
 * Says anew what a metric is. Its measurements and targets stay as they are, and the scale too
 * once something has been measured in it.
 * @param isSeen whether a definition (as its `definitionText`) is what the editor saw
 */
export async function redefineMetric(
  { metrics }: { readonly metrics: Pick<MetricStore, 'find' | 'save'> },
  {
    id,
    definition: typed,
    by,
    at,
    isSeen,
  }: DefinedMetric & { readonly isSeen: (definition: string) => boolean },
  organisation: Organisation,
): Promise<RedefineOutcome> {
  if (!mayDefineMetrics(organisation, by)) return { kind: 'notAllowed' };
  const definition = definitionWithoutPersonalData(typed);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await metrics.find(id);
    if (found === null) return { kind: 'notFound' };
    const { metric: before, measurements } = found.value;
    const standing = definitionText(before);
    if (standing === definitionText(definition)) return { kind: 'defined', metric: before };
    if (!isSeen(standing)) return { kind: 'overtaken', metric: before };
    const isMeasured = measurements.length > 0;
    const faults = [
      ...checkDefinition(definition, { metric: before, isMeasured }, organisation),
      ...(await counterFaults(metrics, definition)),
    ];
    if (faults.length > 0) return { kind: 'faults', faults };
    const metric: Metric = { ...before, ...definition };
    const outcome = await metrics.save(found, metric, [], { by: by.id, at });
    if (outcome === 'committed') return { kind: 'defined', metric };
  }
  throw new Error(`metric ${id} kept changing while it was defined`);
}

async function counterFaults(
  metrics: Pick<MetricStore, 'find'>,
  { counterMetricId }: MetricDefinition,
): Promise<readonly DefinitionFault[]> {
  if (counterMetricId === null) return [];
  return (await metrics.find(counterMetricId)) === null ? [{ kind: 'unknownCounterMetric' }] : [];
}
