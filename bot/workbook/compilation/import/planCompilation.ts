import type { Instant } from '../../../domain/calendar/time.ts';
import type { PersonId } from '../../../domain/organisation/organisation.ts';
import type { Translators } from '../../texts.ts';
import { choiceReader } from '../choiceNames.ts';
import { keyOf, storedRows, type Compilation, type StoredRows } from '../compilation.ts';
import { columnsOfSheet, sheetNames, type RowOf, type SheetName } from '../sheets.ts';
import { parseRow, type ParseContext, type ParsedRow } from './parseRow.ts';
import { compareRows, type ComparedRow, type PlannedRow } from './plannedRow.ts';
import { planMetrics, type MetricsPlan } from './planMetrics.ts';
import { planOrganisation, type OrganisationPlan } from './planOrganisation.ts';
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
}

export interface PlanContext {
  readonly translators: Translators;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Decides about every row of the workbook. Pure: nothing is read or written. */
export function planCompilation(
  workbook: RawWorkbook,
  compilation: Compilation,
  { translators, by, at }: PlanContext,
): CompilationPlan {
  const resolver = createResolver(compilation, workbook);
  const parsing = { resolver, translators, choiceOf: choiceReader(translators) };
  const stored = storedRows(compilation);
  const compared = <Sheet extends SheetName>(sheet: Sheet) =>
    comparedSheet(sheet, workbook, stored, parsing);
  const places = (sheet: SheetName) => ({
    letters: workbook.sheets.find(({ name }) => name === sheet)?.letters ?? new Map(),
  });
  const organisation = planOrganisation(
    { parts: compared('organisation'), people: compared('people') },
    compilation.organisation,
    { parts: places('organisation'), people: places('people') },
  );
  const metrics = planMetrics(
    {
      metrics: compared('metrics'),
      targets: compared('targets'),
      measurements: compared('measurements'),
    },
    {
      ...{ compilation, organisation: organisation.after, by, at },
      places: {
        metrics: places('metrics'),
        targets: places('targets'),
        measurements: places('measurements'),
      },
    },
  );
  const rows = [
    ...organisation.parts,
    ...organisation.people,
    ...metrics.metrics,
    ...metrics.targets,
    ...metrics.measurements,
  ];
  return { rows, missing: missingRows(workbook, stored, rows), organisation, metrics };
}

function comparedSheet<Sheet extends SheetName>(
  sheet: Sheet,
  { sheets }: RawWorkbook,
  stored: StoredRows,
  parsing: ParseContext,
): readonly ComparedRow<Sheet>[] {
  const raw = sheets.find(
    (each): each is RawSheet & { readonly name: Sheet } => each.name === sheet,
  );
  if (raw === undefined) return [];
  // The stored rows of the sheet are those of its name.
  const rows = stored[sheet] as unknown as readonly RowOf<Sheet>[];
  const byKey = new Map(rows.map((row) => [keyOf(sheet, row), row] as const));
  const parsed = raw.rows.map((row) => identified(sheet, parseRow(raw, row, parsing), parsing));
  const keyColumns = columnsOfSheet(sheet).filter(({ role }) => role === 'key');
  return compareRows(
    raw,
    parsed,
    byKey,
    keyColumns.map(({ id }) => id),
  );
}

/** A new person may be written by the account alone. */
function identified(sheet: SheetName, row: ParsedRow, { resolver }: ParseContext): ParsedRow {
  const { person = null, account = null } = row.values;
  if (sheet !== 'people' || person !== null || typeof account !== 'string') return row;
  const found = resolver.person(account);
  return typeof found === 'string' ? row : { ...row, values: { ...row.values, person: found.id } };
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
