import { FileRefused, type Fault, type FaultCode } from '../importFault.ts';
import { fileLimits, type ReadBudget } from './readBudget.ts';
import type { SourceRow, SourceTable } from './sourceTable.ts';

/** Which headings matter to who reads the table. */
export interface TableHeadings {
  /** Its column is read: it may not stand twice, and what is broken in its cells is told. */
  readonly isUsed: (heading: string) => boolean;
  /** It is one that the format knows, by which the row of headings is found. */
  readonly isKnown: (heading: string) => boolean;
}

/** A cell's content as text, or why it has none. */
export type WrittenCell =
  { readonly text: string } | { readonly code: FaultCode; readonly detail: string };

/** A row as it stands in the file. */
export interface WrittenRow {
  /** From 1. */
  readonly line: number;
  /** How many cells it has, empty ones at its end included where the file writes them. */
  readonly width: number;
  /** Cells with content by column, from 0. */
  readonly cells: ReadonlyMap<number, WrittenCell>;
}

/** The cell of a text; null for an empty one. A text longer than Excel's cells hold is told. */
export function writtenCell(text: string): WrittenCell | null {
  const trimmed = text.trim();
  if (trimmed.length > fileLimits.cellCharacters) {
    return { code: 'cellTooLong', detail: `${trimmed.slice(0, 40)}…` };
  }
  return trimmed === '' ? null : { text: trimmed };
}

/** The headings are looked for among so many first rows that are not empty. */
const searchedRows = 20;

/**
 * The table under its headings. Rows above them (titles, merged groups of headings) are passed
 * over: the headings are the row, among the first twenty, that has the most known ones. A cell to
 * the right of the headings makes its row unreadable, since nobody can say which cell is too many.
 * Columns without a heading are dropped; a heading that stands twice is refused when it is used,
 * and its columns are dropped otherwise. Throws FileRefused.
 */
export function tableOf(
  written: readonly WrittenRow[],
  { isUsed, isKnown }: TableHeadings,
  budget: ReadBudget,
): SourceTable {
  const [first, ...rest] = written.slice(headingRow(written, isKnown));
  if (first === undefined || rest.length === 0) throw new FileRefused('noRows');
  const { width } = first;
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, cell] of first.cells) {
    const heading = textIn(cell);
    if (heading === '') continue;
    if (columns.has(heading)) twice.add(heading);
    columns.set(heading, index);
  }
  for (const heading of twice) {
    if (isUsed(heading)) throw new FileRefused('headingTwice', heading);
    columns.delete(heading);
  }
  const named = [...columns].sort(([, one], [, other]) => one - other);
  budget.area(rest.length, named.length);
  const rows: SourceRow[] = [];
  const unreadable: SourceTable['unreadable'][number][] = [];
  for (const row of rest) {
    const { line, cells } = row;
    const faults: Fault[] =
      usedWidth(row) > width
        ? [tooMany(row.width, width)]
        : named.flatMap(([heading, index]) => {
            const cell = cells.get(index);
            const isBroken = cell !== undefined && 'code' in cell && isUsed(heading);
            return isBroken ? [{ code: cell.code, column: heading, detail: cell.detail }] : [];
          });
    if (faults.length > 0) unreadable.push({ line, faults });
    else {
      const texts = named.map(([heading, index]) => [heading, textIn(cells.get(index))] as const);
      rows.push({ line, cells: new Map(texts) });
    }
  }
  return { headings: named.map(([heading]) => heading), rows, unreadable };
}

/** Columns up to the last cell with content. */
function usedWidth({ cells }: WrittenRow): number {
  let width = 0;
  for (const index of cells.keys()) width = Math.max(width, index + 1);
  return width;
}

function headingRow(rows: readonly WrittenRow[], isKnown: TableHeadings['isKnown']): number {
  const searched = rows.slice(0, searchedRows).map(({ cells }) => [...cells.values()].map(textIn));
  const known = searched.map((texts) => texts.filter(isKnown).length);
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  // Headings that nobody knows: the first row that is no title and no row of merged groups.
  const filled = searched.map((texts) => texts.filter((text) => text !== '').length);
  const fullest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => 2 * count >= fullest),
  );
}

function tooMany(cells: number, headings: number): Fault {
  return { code: 'moreCellsThanHeadings', column: null, detail: `${cells} > ${headings}` };
}

function textIn(cell: WrittenCell | undefined): string {
  return cell !== undefined && 'text' in cell ? cell.text : '';
}
