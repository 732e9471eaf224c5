import type { MetricId } from '../../../domain/metric/metric.ts';
import { eachOf } from '../../eachOf.ts';
import { atOnce, readStores, type Compilation } from '../compilation.ts';
import { planCompilation, type CompilationPlan } from './planCompilation.ts';
import { isToStore, type PlannedRow } from './plannedRow.ts';
import type { MetricChange } from './planMetrics.ts';
import {
  hasObstacles,
  previewOf,
  type CompilationDeps,
  type CompilationPreview,
} from './previewCompilation.ts';

/** `all`: nothing is stored unless every row can be; `good`: the rows that can be are. */
export type Acceptance = 'all' | 'good';

export interface CompilationApplied {
  readonly kind: 'stored' | 'withheld';
  /** Decided anew on what is stored now; of `stored` those added and changed have been stored. */
  readonly result: CompilationPreview;
}

/**
 * Stores what the preview showed. What is stored is read again first: a row that has changed since
 * the preview is a conflict now, and only what was shown as new or changing is stored. Each metric
 * is written with the version it was read in; where somebody was faster, its rows are conflicts.
 */
export async function applyCompilation(
  preview: CompilationPreview,
  deps: CompilationDeps,
  accept: Acceptance,
): Promise<CompilationApplied> {
  const { workbook } = preview;
  const at = deps.now();
  const compilation = await readStores(deps, at);
  const plan = planCompilation(workbook, compilation, { ...deps, at });
  const shown = new Set(preview.rows.filter(isToStore).map(placeOf));
  const unseen = plan.rows.some((row) => isToStore(row) && !shown.has(placeOf(row)));
  const result = previewOf(workbook, plan);
  if (unseen || (accept === 'all' && hasObstacles(result))) return { kind: 'withheld', result };
  await storeOrganisation(plan, deps);
  const lost = await storeMetrics(plan, compilation, deps);
  return {
    kind: 'stored',
    result: { ...result, rows: result.rows.map((row) => (isOf(lost, row) ? overtaken(row) : row)) },
  };
}

async function storeOrganisation(
  { organisation }: CompilationPlan,
  deps: Pick<CompilationDeps, 'organisation'>,
): Promise<void> {
  const { changedParts, changedPeople } = organisation;
  if (changedParts.size === 0 && changedPeople.size === 0) return;
  await deps.organisation.save({
    parts: [...changedParts.values()],
    people: [...changedPeople.values()],
  });
}

/** The metrics that somebody else changed in the meantime. */
async function storeMetrics(
  { metrics }: CompilationPlan,
  compilation: Compilation,
  deps: Pick<CompilationDeps, 'metrics'>,
): Promise<ReadonlySet<MetricId>> {
  const outcomes = await eachOf([...metrics.changes], atOnce, async ([id, change]) => {
    const before = compilation.metrics.get(id) ?? null;
    const outcome = await deps.metrics.save(before, change.metric, measurementsOf(change));
    return outcome === 'committed' ? [] : [id];
  });
  return new Set(outcomes.flat());
}

function measurementsOf({ measurements }: MetricChange): MetricChange['measurements'] {
  return [...measurements].sort((a, b) => (a.to < b.to ? -1 : 1));
}

function isOf(metrics: ReadonlySet<MetricId>, row: PlannedRow): boolean {
  const [id = ''] = row.key.split(' ');
  const ofMetric =
    row.sheet === 'metrics' || row.sheet === 'targets' || row.sheet === 'measurements';
  return ofMetric && isToStore(row) && metrics.has(id);
}

function overtaken(row: PlannedRow): PlannedRow {
  const fields = row.outcome.kind === 'changed' ? row.outcome.fields : [];
  return { ...row, outcome: { kind: 'conflict', why: 'meanwhile', fields } };
}

function placeOf({ sheet, line, key, outcome }: PlannedRow): string {
  return JSON.stringify([sheet, line, key, outcome]);
}
