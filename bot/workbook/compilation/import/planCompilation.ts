import type { Instant } from '../../../domain/calendar/time.ts';
import type { PersonId } from '../../../domain/organisation/organisation.ts';
import type { Translators } from '../../texts.ts';
import { choiceReader } from '../choiceNames.ts';
import {
  keyOf,
  statedValues,
  storedRows,
  type Compilation,
  type StoredRows,
} from '../compilation.ts';
import { concealedRows } from '../concealed.ts';
import { untold, type TellProgress } from '../../progress.ts';
import { isVersionOf } from '../rowVersion.ts';
import { columnsOfSheet, sheetNames, type RowOf, type SheetName } from '../sheets.ts';
import { completeRow } from './completeRow.ts';
import { parseRow, type ParseContext, type ParsedRow } from './parseRow.ts';
import { compareRows, type ComparedRow, type PlannedRow } from './plannedRow.ts';
import { planActions, type ActionsPlan } from './planActions.ts';
import { planCoverage, type CoveragePlan } from './planCoverage.ts';
import { planMetrics, type MetricsPlan } from './planMetrics.ts';
import { planOrganisation, type OrganisationPlan, type Places } from './planOrganisation.ts';
import type { RawSheet, RawWorkbook } from './readWorkbookRows.ts';
import { createResolver } from './resolver.ts';

/** What a workbook would do to what is stored now. */
export interface CompilationPlan {
  /** In the order of the sheets and their rows. */
  readonly rows: readonly PlannedRow[];
  /** Stored rows that the workbook does not have, of the sheets it has; they stay as they are. */
  readonly missing: ReadonlyMap<SheetName, number>;
  readonly organisation: OrganisationPlan;
  readonly metrics: MetricsPlan;
  readonly actions: ActionsPlan;
  readonly coverage: CoveragePlan;
}

export interface PlanContext {
  readonly translators: Translators;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Decides about every row of the workbook. Nothing is read or written. */
export async function planCompilation(
  workbook: RawWorkbook,
  compilation: Compilation,
  { translators, by, at }: PlanContext,
  tell: TellProgress = untold,
): Promise<CompilationPlan> {
  const resolver = createResolver(compilation, workbook);
  const parsing = { resolver, translators, choiceOf: choiceReader(translators) };
  const stored = storedRows(compilation);
  const parsed = await parsedSheets(workbook, parsing, tell);
  const compared = <Sheet extends SheetName>(sheet: Sheet) =>
    comparedSheet(sheet, parsed, stored, compilation);
  const places = {
    ...Object.fromEntries(sheetNames.map((sheet) => [sheet, placesIn(workbook, sheet)])),
    // Every sheet has its places; one that is not there has none.
  } as Readonly<Record<SheetName, Places>>;
  const organisation = planOrganisation(
    { parts: compared('organisation'), people: compared('people') },
    compilation.organisation,
    { parts: places.organisation, people: places.people },
  );
  const context = { compilation, organisation: organisation.after, by, at, places };
  const metrics = planMetrics(
    {
      metrics: compared('metrics'),
      targets: compared('targets'),
      measurements: compared('measurements'),
    },
    context,
  );
  const actions = planActions(compared('actions'), {
    ...context,
    ...{ defined: metrics.defined, places: places.actions },
  });
  const coverage = planCoverage(
    { coverage: compared('coverage'), uses: compared('uses'), trainings: compared('trainings') },
    context,
  );
  const rows = [
    ...organisation.parts,
    ...organisation.people,
    ...metrics.metrics,
    ...metrics.targets,
    ...metrics.measurements,
    ...actions.actions,
    ...coverage.coverage,
    ...coverage.uses,
    ...coverage.trainings,
  ];
  const missing = missingRows(workbook, stored, rows);
  return { rows, missing, organisation, metrics, actions, coverage };
}

/** So many rows are judged before others have their turn. */
const rowsAtOnce = 250;

interface ParsedSheet {
  readonly raw: RawSheet;
  readonly rows: readonly ParsedRow[];
}

async function parsedSheets(
  { sheets }: RawWorkbook,
  parsing: ParseContext,
  tell: TellProgress,
): Promise<readonly ParsedSheet[]> {
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let judged = 0;
  const parsed: ParsedSheet[] = [];
  for (const raw of sheets) {
    const rows: ParsedRow[] = [];
    for (const row of raw.rows) {
      rows.push(completeRow(raw.name, parseRow(raw, row, parsing), parsing.resolver));
      judged += 1;
      if (judged % rowsAtOnce === 0) await tell('judged', judged, all);
    }
    parsed.push({ raw, rows });
  }
  await tell('judged', judged, all);
  return parsed;
}

function comparedSheet<Sheet extends SheetName>(
  sheet: Sheet,
  sheets: readonly ParsedSheet[],
  stored: StoredRows,
  compilation: Compilation,
): readonly ComparedRow<Sheet>[] {
  const found = sheets.find(({ raw }) => raw.name === sheet);
  if (found === undefined) return [];
  const { rows: parsed } = found;
  // Found by the sheet's name: the sheet and its stored rows are of that name.
  const raw = found.raw as RawSheet & { readonly name: Sheet };
  const rows = (sheet === 'coverage'
    ? answeredRows(parsed, compilation)
    : stored[sheet]) as unknown as readonly RowOf<Sheet>[];
  const byKey = new Map(rows.map((row) => [keyOf(sheet, row), row] as const));
  const keyColumns = columnsOfSheet(sheet).filter(({ role }) => role === 'key');
  return compareRows(
    raw,
    parsed,
    byKey,
    keyColumns.map(({ id }) => id),
    sheet === 'measurements' ? concealedRows(compilation) : new Map(),
  );
}

/**
 * What is stored of the parts and years that the rows are about, be it that nobody has answered
 * yet: such a row is there for who has exported it, and free for who writes it anew.
 */
function answeredRows(
  parsed: readonly ParsedRow[],
  compilation: Compilation,
): readonly RowOf<'coverage'>[] {
  return parsed.flatMap(({ values, version }) => {
    const { unit = null, year = null } = values;
    if (typeof unit !== 'string' || typeof year !== 'number') return [];
    const row = statedValues(compilation, unit, year);
    const isOwn = version !== null && isVersionOf(version, 'coverage', keyOf('coverage', row));
    return row.collects === null && !isOwn ? [] : [row];
  });
}

function placesIn({ sheets }: RawWorkbook, sheet: SheetName): Places {
  return { letters: sheets.find(({ name }) => name === sheet)?.letters ?? new Map() };
}

function missingRows(
  { sheets }: RawWorkbook,
  stored: StoredRows,
  rows: readonly PlannedRow[],
): ReadonlyMap<SheetName, number> {
  const there = new Set(rows.map(({ sheet, key }) => `${sheet} ${key}`));
  const read = sheetNames.filter((name) => sheets.some((sheet) => sheet.name === name));
  return new Map(
    read.map((sheet) => {
      const keys = stored[sheet].map((row) => keyOf(sheet, row as RowOf<typeof sheet>));
      return [sheet, keys.filter((key) => !there.has(`${sheet} ${key}`)).length];
    }),
  );
}
