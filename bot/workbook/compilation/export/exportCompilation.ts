import type { Instant } from '../../../domain/calendar/time.ts';
import { readCoverage, type CoverageSources } from '../../../domain/useCases/readCoverage.ts';
import type { Translator } from '../../../wording/translator.ts';
import { choiceNames } from '../choiceNames.ts';
import { canonical, type CellValues } from '../cellValue.ts';
import { keyOf, readStores, storedRows, type CompilationStores } from '../compilation.ts';
import { concealedRows, type Concealed } from '../concealed.ts';
import { headingOf, sheetTitle, versionHeading } from '../heading.ts';
import { rowVersion } from '../rowVersion.ts';
import { listNames, type ColumnSpec } from '../columnSpec.ts';
import { columnsOfSheet, sheetNames, type SheetName } from '../sheets.ts';
import { aboutSheet } from './aboutSheet.ts';
import { infoCells, type InfoCells } from './infoCells.ts';
import { referenceTexts, type ReferenceTexts } from './referenceTexts.ts';
import type { ListPlaces } from './validationLists.ts';
import { cell, type Picking, type WorkbookCell, type WorkbookSheet } from './workbookSheet.ts';
import { writeSheets } from './writeSheets.ts';

const versionWidth = 26;

/** What is written besides what can be read back. */
export type ExportStores = CompilationStores & CoverageSources;

/** The workbook, and how many rows each of its sheets has. */
export interface ExportedCompilation {
  readonly bytes: Uint8Array;
  readonly rows: ReadonlyMap<SheetName, number>;
}

/**
 * Writes the whole compilation as an .xlsx workbook in the language; `withPeople` false leaves out
 * the sheet with everybody's user names and roles. A sheet that is not there is not read back.
 */
export async function exportCompilation(
  stores: ExportStores,
  words: Translator,
  at: Instant,
  withPeople = true,
): Promise<ExportedCompilation> {
  const compilation = await readStores(stores, at);
  const { parts: coverage } = await readCoverage(stores, compilation.organisation, at);
  const rows = storedRows(compilation);
  const references = referenceTexts(compilation, words);
  const concealed = concealedRows(compilation);
  const infos = infoCells(compilation, coverage, words);
  const written = sheetNames.filter((sheet) => withPeople || sheet !== 'people');
  const sheets = written.map((sheet) =>
    rowsSheet(sheet, rows[sheet], { words, references, infos, concealed }),
  );
  const choices = listsSheet(
    compilation.organisation.stages.map(({ id }) => references.stage(id)),
    words,
  );
  return {
    bytes: await writeSheets(
      [aboutSheet(compilation, written, words), ...sheets, choices.sheet],
      choices.places,
    ),
    rows: new Map(written.map((sheet) => [sheet, rows[sheet].length])),
  };
}

interface Context {
  readonly words: Translator;
  readonly references: ReferenceTexts;
  readonly infos: InfoCells;
  readonly concealed: ReadonlyMap<string, Concealed>;
}

function rowsSheet(sheet: SheetName, rows: readonly CellValues[], context: Context): WorkbookSheet {
  const { words } = context;
  const columns = columnsOfSheet(sheet);
  const headings = [
    ...columns.map(({ id, role }) =>
      cell(headingOf(words, id), role === 'info' ? 'infoHeading' : 'heading'),
    ),
    cell(versionHeading(words), 'infoHeading'),
  ];
  return {
    title: sheetTitle(words, sheet),
    rows: [headings, ...rows.map((row) => writtenRow(sheet, row, context))],
    widths: [...columns.map(({ width }) => width), versionWidth],
    frozenColumns: columns.findLastIndex(({ role }) => role === 'key') > 0 ? 2 : 1,
    picking: new Map(
      columns.flatMap((column, index) => {
        const picking = pickingOf(column, words);
        return picking === null ? [] : [[index, picking] as const];
      }),
    ),
  };
}

function writtenRow(
  sheet: SheetName,
  row: CellValues,
  { words, references, infos, concealed }: Context,
): readonly WorkbookCell[] {
  // The rows of a sheet have the columns of that sheet.
  const key = keyOf(sheet, row as Parameters<typeof keyOf>[1]);
  const told = infos(sheet, key);
  const cells = columnsOfSheet(sheet).map((column): WorkbookCell => {
    const value = row[column.id] ?? null;
    const instead = told.get(column.id);
    if (instead !== undefined) return instead;
    if (column.role === 'info' || value === null) return cell(null);
    switch (column.kind) {
      case 'choice':
        return cell(choiceNames(words, column.list).get(String(value)) ?? value);
      case 'part':
      case 'metric':
        return cell(value);
      case 'person':
        return cell(references.person(String(value)));
      case 'stage':
        return cell(references.stage(String(value)));
      case 'day':
        return cell(value, 'day');
      case 'share':
        return cell(canonical(value), 'percent');
      case 'goal':
        return cell(
          canonical(value),
          references.isShare(String(row['metric'])) ? 'percent' : 'plain',
        );
      case 'text':
      case 'whole':
      case 'number':
        return cell(canonical(value));
    }
  });
  const hidden = sheet === 'measurements' ? (concealed.get(key) ?? null) : null;
  return [...cells, cell(rowVersion(sheet, key, row, hidden), 'info')];
}

function pickingOf(column: ColumnSpec, words: Translator): Picking | null {
  if (column.role === 'info') return null;
  const columnOf = (sheet: SheetName, id: string): Picking => ({
    kind: 'column',
    sheet: sheetTitle(words, sheet),
    column: columnsOfSheet(sheet).findIndex((each) => each.id === id),
  });
  switch (column.kind) {
    case 'choice':
      return { kind: 'choice', list: column.list };
    case 'stage':
      return { kind: 'choice', list: 'stage' };
    case 'part':
      return columnOf('organisation', 'code');
    case 'person':
      return columnOf('people', 'account');
    case 'metric':
      return columnOf('metrics', 'metric');
    case 'text':
    case 'whole':
    case 'number':
    case 'share':
    case 'goal':
    case 'day':
      return null;
  }
}

/** The choices that cells are picked from, a column for each list; it is not read back. */
function listsSheet(
  stages: readonly string[],
  words: Translator,
): { readonly sheet: WorkbookSheet; readonly places: ListPlaces } {
  const lists = [
    ...listNames.map((list) => [list, [...choiceNames(words, list).values()]] as const),
    ['stage', stages] as const,
  ];
  const longest = Math.max(...lists.map(([, names]) => names.length));
  const title = words.t('compilation.sheet.lists');
  return {
    sheet: {
      title,
      rows: [
        lists.map(([list]) => cell(words.t(`compilation.list.${list}`), 'heading')),
        ...Array.from({ length: longest }, (_, row) =>
          lists.map(([, names]) => cell(names[row] ?? null)),
        ),
      ],
      widths: lists.map(() => 28),
      frozenColumns: null,
      picking: new Map(),
    },
    places: {
      title,
      columns: new Map(
        lists.map(([list, names], column) => [list, { column, length: names.length }]),
      ),
    },
  };
}
