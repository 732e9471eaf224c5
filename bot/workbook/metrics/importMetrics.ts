import type { Instant } from '../../domain/calendar/time.ts';
import type { MetricId } from '../../domain/metric/metric.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { MetricHistory, MetricStore } from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import type { Choices } from '../cells/choices.ts';
import { eachOf } from '../eachOf.ts';
import type { ImportRecord } from '../importRecord.ts';
import { partsToMake, withMissingParts } from '../organisation/missingParts.ts';
import { isTakenIn, resultOf, type RecordOutcome, type RecordResult } from '../outcome.ts';
import { countOutcomes, type ChangeCounts } from '../report.ts';
import type { TellProgress } from '../progress.ts';
import { stableId } from '../stableId.ts';
import { metricChanges } from './metricChanges.ts';
import { planMetric, type MetricPlan, type PlanContext } from './planMetric.ts';

export interface MetricImportDeps {
  readonly metrics: Pick<MetricStore, 'find' | 'save'>;
  readonly organisation: Pick<OrganisationStore, 'save'>;
  readonly choices: Choices;
  readonly by: PersonId;
  readonly at: Instant;
  readonly dryRun: boolean;
  readonly tell: TellProgress;
}

interface PlannedMetric {
  readonly stored: Stored<MetricHistory> | null;
  readonly records: readonly ImportRecord[];
  readonly plan: MetricPlan;
}

/** How many metrics are read or written at the same time. */
const atOnce = 8;

/** Takes the records in, metric by metric; nothing is written in a dry run. */
export async function importMetrics(
  records: readonly ImportRecord[],
  organisation: Organisation,
  deps: MetricImportDeps,
): Promise<{
  readonly results: readonly RecordResult[];
  readonly metrics: ChangeCounts;
  readonly partsMade: number;
  readonly organisation: Organisation;
}> {
  const extended = withMissingParts(organisation, records);
  const codeless = records.filter((record) => !record.cells.has('metric'));
  const groups = Map.groupBy(
    records.filter((record) => record.cells.has('metric')),
    (record) => stableId(record.cells.get('metric')?.text ?? ''),
  );
  const knownMetrics = await metricsKnown(groups, deps);
  const context = { organisation: extended, knownMetrics };
  let [judged, stored] = [0, 0];
  const planned = await eachOf([...groups], atOnce, async ([id, group]): Promise<PlannedMetric> => {
    const known = await deps.metrics.find(id);
    judged += group.length;
    await deps.tell('judged', judged, records.length);
    return { stored: known, records: group, plan: planFor(id, group, known, context, deps) };
  });
  const needed = planned.flatMap(({ plan }) => plan.metric?.partId ?? []);
  const parts = partsToMake(organisation, extended, needed);
  if (!deps.dryRun && parts.length > 0) {
    await deps.organisation.save({ parts }, { by: deps.by, at: deps.at });
  }
  const done = deps.dryRun
    ? planned
    : await eachOf(planned, atOnce, async (each) => {
        const written = await carryOut(each, context, deps);
        stored += 1;
        await deps.tell('storing', stored, planned.length);
        return written;
      });
  return {
    results: [
      ...codeless.map((record) => resultOf(record, faultsWithoutCode(record))),
      ...done.flatMap(({ records: group, plan, stored: before }) =>
        group.map((record, index) =>
          resultOf(
            record,
            plan.outcomes[index] ?? [],
            metricChanges(plan, index, before?.value ?? null),
          ),
        ),
      ),
    ],
    metrics: countOutcomes(
      done.flatMap(({ plan }) => (plan.outcomes.some(isTakenIn) ? [plan.change] : [])),
    ),
    partsMade: parts.length,
    organisation: extended,
  };
}

/** Those that the file defines, and those stored of the ones that it only mentions. */
async function metricsKnown(
  groups: ReadonlyMap<MetricId, readonly ImportRecord[]>,
  { metrics }: MetricImportDeps,
): Promise<ReadonlySet<MetricId>> {
  const mentioned = [...groups.values()]
    .flat()
    .flatMap(({ cells }) => cells.get('counter_metric')?.text ?? [])
    .map(stableId);
  const others = [...new Set(mentioned)].filter((id) => !groups.has(id));
  const found = await eachOf(others, atOnce, (id) => metrics.find(id));
  return new Set([...groups.keys(), ...others.filter((_, index) => found[index] !== null)]);
}

type Known = Pick<PlanContext, 'organisation' | 'knownMetrics'>;

function planFor(
  id: string,
  records: readonly ImportRecord[],
  stored: Stored<MetricHistory> | null,
  known: Known,
  { choices, by, at }: MetricImportDeps,
): MetricPlan {
  return planMetric(id, records, stored?.value ?? null, { ...known, choices, by, at });
}

/** Writes the plan; when somebody else changed the metric meanwhile, plans once more. */
async function carryOut(
  planned: PlannedMetric,
  known: Known,
  deps: MetricImportDeps,
): Promise<PlannedMetric> {
  const { plan, records, stored } = planned;
  if ((await write(planned, deps)) === 'committed' || plan.metric === null) return planned;
  const { id } = plan.metric;
  const newer = await deps.metrics.find(id);
  const again = { stored: newer, records, plan: planFor(id, records, newer, known, deps) };
  if ((await write(again, deps)) === 'committed') return again;
  const outcomes = plan.outcomes.map((outcome): RecordOutcome =>
    isTakenIn(outcome) ? [{ code: 'conflict', column: null, detail: id }] : outcome,
  );
  return { stored, records, plan: { ...plan, outcomes } };
}

async function write({ plan, stored }: PlannedMetric, { metrics, by, at }: MetricImportDeps) {
  const nothingNew = plan.change === 'unchanged' && plan.measurements.length === 0;
  if (plan.metric === null || nothingNew) return 'committed';
  return metrics.save(stored, plan.metric, plan.measurements, { by, at });
}

function faultsWithoutCode(record: ImportRecord): RecordOutcome {
  return record.faults.length > 0
    ? record.faults
    : [{ code: 'required', column: 'metric', detail: '' }];
}
