import { readStores } from '../compilation.ts';
import { planCompilation } from './planCompilation.ts';
import { isToStore, type PlannedRow } from './plannedRow.ts';
import {
  hasObstacles,
  previewOf,
  type CompilationDeps,
  type CompilationPreview,
} from './previewCompilation.ts';
import { storePlan, type LostRows } from './storePlan.ts';

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
  const compilation = await readStores(deps, at, deps.tell);
  const plan = await planCompilation(workbook, compilation, { ...deps, at }, deps.tell);
  const shown = new Set(preview.rows.filter(isToStore).map(placeOf));
  const unseen = plan.rows.some((row) => isToStore(row) && !shown.has(placeOf(row)));
  const result = previewOf(workbook, plan);
  if (unseen || (accept === 'all' && hasObstacles(result))) return { kind: 'withheld', result };
  const lost = await storePlan(plan, compilation, deps, at);
  return {
    kind: 'stored',
    result: { ...result, rows: result.rows.map((row) => (isOf(lost, row) ? overtaken(row) : row)) },
  };
}

function isOf(lost: LostRows, row: PlannedRow): boolean {
  if (!isToStore(row)) return false;
  const { sheet, key } = row;
  const [id = ''] = key.split(' ');
  const isOfMetric = sheet === 'metrics' || sheet === 'targets' || sheet === 'measurements';
  return isOfMetric ? lost.metrics.has(id) : lost.others.has(`${sheet} ${key}`);
}

function overtaken(row: PlannedRow): PlannedRow {
  const fields = row.outcome.kind === 'changed' ? row.outcome.fields : [];
  return { ...row, outcome: { kind: 'conflict', why: 'meanwhile', fields } };
}

function placeOf({ sheet, line, key, outcome }: PlannedRow): string {
  return JSON.stringify([sheet, line, key, outcome]);
}
