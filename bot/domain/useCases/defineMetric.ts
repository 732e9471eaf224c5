import type { Metric, MetricId, ResponsibilityChain } from '../metric/metric.ts';
import { metricTemplates } from '../metric/metricTemplates.ts';
import { fewestShown } from '../metric/answers.ts';
import type { Organisation, PartId, Person, StageId } from '../organisation/organisation.ts';
import { mayDefineMetrics } from '../organisation/policy.ts';
import type { MetricStore } from '../ports/metricStore.ts';

/** What a unit says about a metric that is taken from a template; left out: as the template. */
export interface MetricFromTemplate extends Partial<
  Pick<Metric, 'name' | 'asked' | 'targetGroup' | 'method' | 'cadence' | 'source' | 'strategyLink'>
> {
  readonly templateId: string;
  readonly partId: PartId;
  readonly stageId?: StageId | null;
  readonly responsibility?: Partial<ResponsibilityChain>;
  readonly minimumResponses?: number;
  /** 0–1; null: no floor. */
  readonly responseRateFloor?: number | null;
  readonly counterMetricId?: MetricId | null;
}

export type DefinitionFault =
  | 'unknownTemplate'
  | 'unknownPart'
  | 'unknownStage'
  | 'unknownPerson'
  | 'nameMissing'
  | 'minimumTooSmall'
  | 'floorNotAShare'
  | 'unknownCounterMetric';

export type DefineOutcome =
  | { readonly kind: 'defined'; readonly metric: Metric }
  | { readonly kind: 'faults'; readonly faults: readonly DefinitionFault[] }
  | { readonly kind: 'notAllowed' };

/** Fewer responses than this are no reliable figure, unless the metric says otherwise. */
const usualMinimumResponses = 10;
const nobody: ResponsibilityChain = { measures: null, interprets: null, decides: null, acts: null };

/**
 * Adds a metric made from a template, without a target: that is set with its reason. The id is
 * minted when the form is drawn, so that the same submit arriving again adds nothing.
 */
export async function defineMetric(
  { metrics }: { readonly metrics: MetricStore },
  {
    id,
    wish,
    by,
  }: { readonly id: MetricId; readonly wish: MetricFromTemplate; readonly by: Person },
  organisation: Organisation,
): Promise<DefineOutcome> {
  if (!mayDefineMetrics(organisation, by)) return { kind: 'notAllowed' };
  const { templateId, stageId, responsibility, ...given } = wish;
  const template = metricTemplates.find((each) => each.id === templateId);
  if (template === undefined) return { kind: 'faults', faults: ['unknownTemplate'] };
  const { name, asked, method, cadence, scale } = template;
  const metric: Metric = {
    ...{ name, asked, method, cadence, targetGroup: null, source: null, strategyLink: null },
    ...{ minimumResponses: usualMinimumResponses, responseRateFloor: null, counterMetricId: null },
    ...given,
    id,
    scale,
    stageId: stageId ?? null,
    responsibility: { ...nobody, ...responsibility },
    targets: [],
  };
  const faults = [
    ...definitionFaults(metric, organisation),
    ...(await counterFaults(metrics, metric)),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  const outcome = await metrics.save(null, metric, []);
  if (outcome === 'committed') return { kind: 'defined', metric };
  const found = await metrics.find(id);
  return { kind: 'defined', metric: found?.value.metric ?? metric };
}

function definitionFaults(
  { name, partId, stageId, responsibility, minimumResponses, responseRateFloor: floor }: Metric,
  { parts, people, stages }: Organisation,
): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if (name.fi.trim() === '') faults.push('nameMissing');
  if (!parts.has(partId)) faults.push('unknownPart');
  if (stageId !== null && !stages.some(({ id }) => id === stageId)) faults.push('unknownStage');
  const named = Object.values(responsibility) as (string | null)[];
  if (named.some((personId) => personId !== null && !people.has(personId))) {
    faults.push('unknownPerson');
  }
  if (!Number.isSafeInteger(minimumResponses) || minimumResponses < fewestShown) {
    faults.push('minimumTooSmall');
  }
  if (floor !== null && !(floor >= 0 && floor <= 1)) faults.push('floorNotAShare');
  return faults;
}

async function counterFaults(
  metrics: Pick<MetricStore, 'find'>,
  { counterMetricId }: Metric,
): Promise<readonly DefinitionFault[]> {
  if (counterMetricId === null) return [];
  return (await metrics.find(counterMetricId)) === null ? ['unknownCounterMetric'] : [];
}
