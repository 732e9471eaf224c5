import type { ExportedCell, ExportedTable } from '../../contract/exporting.ts';
import { cell, type WorkbookCell } from '../compilation/export/workbookSheet.ts';
import { writeSheets } from '../compilation/export/writeSheets.ts';

const [narrowest, widest] = [10, 60];
/** Of a sheet's name; these characters it cannot have. */
const longestName = 31;
const unnameable = /[[\]:*?/\\']/gu;

/**
 * A table as somebody sees it, as an .xlsx workbook: what it is above, then its headings and rows.
 * Numbers are numbers, days are days, lights are words and colours, texts are never formulas.
 */
export function writeTable({ title, facts, columns, rows }: ExportedTable): Promise<Uint8Array> {
  const told = rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? null)));
  const sheet = {
    title: title.replace(unnameable, ' ').trim().slice(0, longestName).trim() || '1',
    rows: [
      [cell(title, 'title')],
      ...facts.map(({ label, text }) => [cell(`${label}: ${text}`)]),
      [],
      columns.map((heading) => cell(heading, 'heading')),
      ...told,
    ],
    widths: columns.map((heading, index) =>
      widthOf([heading, ...rows.map((row) => row[index]?.text)]),
    ),
    frozenColumns: null,
    picking: new Map(),
  };
  return writeSheets([sheet], { title: '', columns: new Map() });
}

function cellOf(seen: ExportedCell | null): WorkbookCell {
  if (seen === null) return cell(null);
  const { text, value, day, percent = false, light = null } = seen;
  if (day !== undefined) return cell(day, 'day');
  if (value === undefined) return cell(text, 'plain', light);
  return cell(value, percent ? 'percent' : 'plain', light);
}

function widthOf(texts: readonly (string | undefined)[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text?.length ?? 0), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
