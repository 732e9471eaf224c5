import type { Instant } from '../../../domain/calendar/time.ts';
import type { Organisation, PersonId } from '../../../domain/organisation/organisation.ts';
import type { ActionStore } from '../../../domain/ports/actionStore.ts';
import type { CoverageStore } from '../../../domain/ports/coverageStore.ts';
import type { MetricStore } from '../../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../../domain/ports/organisationStore.ts';
import type { Translators } from '../../texts.ts';
import type { TellProgress } from '../../progress.ts';
import { readStores } from '../compilation.ts';
import type { SheetName } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import { planCompilation, type CompilationPlan } from './planCompilation.ts';
import type { PlannedRow, RowOutcome } from './plannedRow.ts';
import { readWorkbookRows, type RawWorkbook } from './readWorkbookRows.ts';

/** What an import of the compilation reads from and writes to. */
export interface CompilationDeps {
  readonly metrics: Pick<MetricStore, 'find' | 'summaries' | 'save'>;
  readonly organisation: Pick<OrganisationStore, 'snapshot' | 'save'>;
  readonly actions: Pick<ActionStore, 'all' | 'commit' | 'find'>;
  readonly coverage: Pick<CoverageStore, 'all' | 'change'>;
  readonly translators: Translators;
  readonly now: () => Instant;
  /** Who is written down as having set the targets, entered the measurements and so on. */
  readonly by: PersonId;
  readonly tell?: TellProgress;
}

/** What a workbook would change, row by row; nothing is stored yet. */
export interface CompilationPreview {
  readonly rows: readonly PlannedRow[];
  /** Faults of headings, by sheet: a sheet without its columns is not read. */
  readonly sheetFaults: readonly { readonly sheet: SheetName; readonly fault: CellFault }[];
  /** Stored rows that are not in the workbook and stay as they are, of the sheets it has. */
  readonly missing: ReadonlyMap<SheetName, number>;
  readonly exported: string | null;
  readonly ignoredSheets: readonly string[];
  readonly workbook: RawWorkbook;
  /** As it will be: ids in rows are named by it. */
  readonly organisation: Organisation;
}

/**
 * Reads a workbook and tells what taking it in would do. Who may import decides the caller. Throws
 * FileRefused (no workbook, macros, too large, swelling) and NoCompilation (none of its sheets).
 */
export async function previewCompilation(
  bytes: Uint8Array,
  deps: CompilationDeps,
): Promise<CompilationPreview> {
  const workbook = readWorkbookRows(bytes, deps.translators);
  const at = deps.now();
  const compilation = await readStores(deps, at, deps.tell);
  const plan = await planCompilation(workbook, compilation, { ...deps, at }, deps.tell);
  return previewOf(workbook, plan);
}

export function previewOf(
  workbook: RawWorkbook,
  { rows, missing, organisation }: CompilationPlan,
): CompilationPreview {
  return {
    rows: rows.map(({ sheet, line, key, label, outcome }) => ({
      sheet,
      line,
      key,
      label,
      outcome,
    })),
    sheetFaults: workbook.sheets.flatMap(({ name, faults }) =>
      faults.map((fault) => ({ sheet: name, fault })),
    ),
    missing,
    exported: workbook.exported,
    ignoredSheets: workbook.ignored,
    workbook,
    organisation: organisation.after,
  };
}

/** True when something of the workbook cannot be taken in: a faulty row or sheet, a conflict. */
export function hasObstacles({
  rows,
  sheetFaults,
}: Pick<CompilationPreview, 'rows' | 'sheetFaults'>): boolean {
  return sheetFaults.length > 0 || rows.some(({ outcome }) => isObstacle(outcome));
}

function isObstacle({ kind }: RowOutcome): boolean {
  return kind === 'conflict' || kind === 'refused';
}
