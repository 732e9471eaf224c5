import { FileRefused, type Fault, type FaultCode } from '../importFault.ts';
import type { SourceRow, SourceTable } from './sourceTable.ts';

/** Which headings matter to who reads the table. */
export interface TableHeadings {
  /** Its column is read: it may not stand twice, and what is broken in its cells is told. */
  readonly isUsed: (heading: string) => boolean;
  /** It is one that the format knows, by which the row of headings is found. */
  readonly isKnown: (heading: string) => boolean;
}

/** A row as it stands in the file; null for an empty cell. */
export interface WrittenRow {
  readonly line: number;
  readonly cells: readonly (
    { readonly text: string } | { readonly code: FaultCode; readonly detail: string } | null
  )[];
}

/** The headings are looked for among so many first rows that are not empty. */
const searchedRows = 20;

/**
 * The table under its headings. Rows above them (titles, merged groups of headings) are passed
 * over: the headings are the row, among the first twenty, that has the most known ones. Rows with fewer cells have empty ones at their end;
 * one with more cells than headings is told as unreadable, since nobody can say which cell is too
 * many. Columns without a heading are dropped; a heading that stands twice is refused when it is
 * used, and its columns are dropped otherwise. Throws FileRefused.
 */
export function tableOf(
  written: readonly WrittenRow[],
  { isUsed, isKnown }: TableHeadings,
): SourceTable {
  const [first, ...rest] = written.slice(headingRow(written, isKnown));
  if (first === undefined || rest.length === 0) throw new FileRefused('noRows');
  const headings = first.cells.map((cell) => textIn(cell));
  const twice = new Set(headings.filter((name, index) => headings.indexOf(name) !== index));
  for (const heading of twice) {
    if (heading !== '' && isUsed(heading)) throw new FileRefused('headingTwice', heading);
  }
  const named = headings.flatMap((heading, index) =>
    heading === '' || twice.has(heading) ? [] : [{ heading, index }],
  );
  const rows: SourceRow[] = [];
  const unreadable: SourceTable['unreadable'][number][] = [];
  for (const { line, cells } of rest) {
    const faults: Fault[] = cells.slice(headings.length).some((cell) => textIn(cell) !== '')
      ? [tooMany(cells.length, headings.length)]
      : named.flatMap(({ heading, index }) => {
          const cell = cells[index] ?? null;
          const isBroken = cell !== null && 'code' in cell && isUsed(heading);
          return isBroken ? [{ code: cell.code, column: heading, detail: cell.detail }] : [];
        });
    if (faults.length > 0) unreadable.push({ line, faults });
    else {
      const texts = named.map(({ heading, index }) => [heading, textIn(cells[index])] as const);
      rows.push({ line, cells: new Map(texts) });
    }
  }
  return { headings: named.map(({ heading }) => heading), rows, unreadable };
}

function headingRow(rows: readonly WrittenRow[], isKnown: TableHeadings['isKnown']): number {
  const searched = rows.slice(0, searchedRows);
  const known = searched.map(({ cells }) => cells.filter((cell) => isKnown(textIn(cell))).length);
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  // Headings that nobody knows: the first row that is no title and no row of merged groups.
  const filled = searched.map(({ cells }) => cells.filter((cell) => textIn(cell) !== '').length);
  const fullest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => 2 * count >= fullest),
  );
}

function tooMany(cells: number, headings: number): Fault {
  return { code: 'moreCellsThanHeadings', column: null, detail: `${cells} > ${headings}` };
}

function textIn(cell: WrittenRow['cells'][number] | undefined): string {
  return cell !== null && cell !== undefined && 'text' in cell ? cell.text.trim() : '';
}
