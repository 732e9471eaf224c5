import { languages } from '../../../domain/language.ts';
import { FileRefused } from '../../importFault.ts';
import { refuseTooLarge } from '../../source/decode.ts';
import { readSheet } from '../../source/excel/readSheet.ts';
import { ReadBudget } from '../../source/readBudget.ts';
import type { WrittenCell, WrittenRow } from '../../source/tableOf.ts';
import { isWorkbook } from '../../source/excel/readWorkbook.ts';
import { unzipWorkbook } from '../../source/excel/unzipWorkbook.ts';
import {
  readDateStyles,
  readSharedStrings,
  readWorkbookInfo,
} from '../../source/excel/workbookParts.ts';
import type { Translators } from '../../texts.ts';
import { columnReader, sheetReader } from '../heading.ts';
import { readColumnsOf, type SheetColumn, type SheetName } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';

/** A row's cells that are not empty, by column, each with its place (`D5`). */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<SheetColumn | 'version', WrittenCell & { readonly place: string }>;
}

export interface RawSheet {
  readonly name: SheetName;
  /** As the workbook calls it. */
  readonly title: string;
  /** Where each column stands, as letters. */
  readonly letters: ReadonlyMap<SheetColumn | 'version', string>;
  readonly rows: readonly RawRow[];
  /** Of the headings; without rows when the sheet cannot be read. */
  readonly faults: readonly CellFault[];
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Titles of sheets that are not the compilation's. */
  readonly ignored: readonly string[];
  /** When it was exported, as the first sheet says it; null when that has been removed. */
  readonly exported: string | null;
}

/** The headings are looked for among so many first rows that are not empty. */
const searchedRows = 20;

/** No workbook of the compilation: told with the titles of its sheets. */
export class NoCompilation extends Error {
  readonly titles: readonly string[];

  constructor(titles: readonly string[]) {
    super(`no sheet of the compilation among ${titles.join(', ')}`);
    this.name = 'NoCompilation';
    this.titles = titles;
  }
}

/**
 * Reads the compilation's sheets, wherever they stand and in whichever language. Throws
 * FileRefused for what is no workbook, has macros, is too large or swells, and NoCompilation.
 */
export function readWorkbookRows(bytes: Uint8Array, translators: Translators): RawWorkbook {
  refuseTooLarge(bytes);
  if (!isWorkbook(bytes)) throw new FileRefused('workbook');
  const parts = unzipWorkbook(bytes);
  const { sheets, from1904 } = readWorkbookInfo(parts);
  const context = {
    strings: readSharedStrings(parts),
    dateStyles: readDateStyles(parts),
    from1904,
    decimal: '.' as const,
    budget: new ReadBudget(),
  };
  const rowsOf = (part: string) => readSheet(parts.get(part) ?? '<worksheet/>', context);
  const nameOf = sheetReader(translators);
  const own = (['about', 'lists'] as const).flatMap((sheet) =>
    languages.map((language) => translators[language].t(`compilation.sheet.${sheet}`)),
  );
  const read = new Map<SheetName, RawSheet>();
  const ignored: string[] = [];
  let exported: string | null = null;
  for (const { name: title, part } of sheets) {
    const name = nameOf(title);
    if (name !== null && !read.has(name)) {
      read.set(name, rawSheet(name, title, rowsOf(part), translators));
    } else if (!own.includes(title)) ignored.push(title);
    else exported ??= exportedIn(rowsOf(part), translators);
  }
  if (read.size === 0) throw new NoCompilation(sheets.map(({ name }) => name));
  return { sheets: [...read.values()], ignored, exported };
}

function rawSheet(
  name: SheetName,
  title: string,
  rows: readonly WrittenRow[],
  translators: Translators,
): RawSheet {
  const columnOf = columnReader(name, translators);
  const start = headingRow(rows, (text) => columnOf(text) !== null);
  const headings = rows[start];
  const refused = (fault: CellFault): RawSheet => ({
    ...{ name, title, letters: new Map(), rows: [], faults: [fault] },
  });
  if (headings === undefined) {
    return refused({ code: 'noHeadings', cell: 'A1', column: null, detail: '' });
  }
  const places = new Map<SheetColumn | 'version', number>();
  const faults: CellFault[] = [];
  for (const [index, content] of headings.cells) {
    const heading = 'text' in content ? content.text : content.detail;
    const fault = (code: CellFault['code']) =>
      faults.push({
        ...{ code, cell: `${columnLetters(index)}${String(headings.line)}` },
        ...{ column: null, detail: heading },
      });
    const column = 'text' in content ? columnOf(heading) : null;
    if (column === null) fault('headingUnknown');
    else if (places.has(column)) fault('headingTwice');
    else places.set(column, index);
  }
  const missing = [...readColumnsOf(name).map(({ id }) => id), 'version' as const].find(
    (column) => !places.has(column),
  );
  if (missing !== undefined) {
    const cell = `A${String(headings.line)}`;
    const detail = translators.fi.t(`compilation.column.${missing}`);
    return refused({ code: 'columnMissing', cell, column: missing, detail });
  }
  return {
    name,
    title,
    letters: new Map([...places].map(([column, index]) => [column, columnLetters(index)])),
    rows: rows.slice(start + 1).flatMap(({ line, cells }): RawRow[] => {
      const known = [...places].flatMap(([column, index]) => {
        const content = cells.get(index);
        return content === undefined
          ? []
          : [[column, { ...content, place: `${columnLetters(index)}${String(line)}` }] as const];
      });
      return known.length === 0 ? [] : [{ line, cells: new Map(known) }];
    }),
    faults,
  };
}

function headingRow(rows: readonly WrittenRow[], isKnown: (text: string) => boolean): number {
  const known = rows
    .slice(0, searchedRows)
    .map(
      ({ cells }) =>
        [...cells.values()].filter((content) => 'text' in content && isKnown(content.text)).length,
    );
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

function exportedIn(rows: readonly WrittenRow[], translators: Translators): string | null {
  const labels = languages.map((language) => translators[language].t('compilation.about.exported'));
  for (const { cells } of rows) {
    const [label, told] = [cells.get(0), cells.get(1)];
    if (label === undefined || told === undefined || !('text' in label && 'text' in told)) continue;
    if (labels.includes(label.text)) return told.text;
  }
  return null;
}

/** 0 is `A`, 27 is `AB`. */
function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : `${columnLetters((index - rest) / 26 - 1)}${letter}`;
}
