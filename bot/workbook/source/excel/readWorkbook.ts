import { FileRefused } from '../../importFault.ts';
import { refuseTooLarge } from '../decode.ts';
import type { SourceTable } from '../sourceTable.ts';
import { tableOf, type TableHeadings } from '../tableOf.ts';
import { readSheet, type SheetRow } from './readSheet.ts';
import { unzipWorkbook } from './unzipWorkbook.ts';
import { readDateStyles, readSharedStrings, readWorkbookInfo } from './workbookParts.ts';

/** The headings are looked for among so many first rows that are not empty. */
const searchedRows = 20;

/** True for a zip, which is what .xlsx files are; refuses the older format with what to do. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefused('oldWorkbook');
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/**
 * Reads one sheet of an .xlsx workbook: the first, or the one named. Rows above the headings
 * (titles, merged groups of headings, empty ones) are passed over: the headings are the row, among
 * the first twenty, that has the most known ones. Throws FileRefused.
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: {
    readonly sheet: string | null;
    readonly decimal: ',' | '.';
    readonly headings: TableHeadings;
  },
): SourceTable {
  refuseTooLarge(bytes);
  const parts = unzipWorkbook(bytes);
  const { sheets, from1904 } = readWorkbookInfo(parts);
  const wanted = options.sheet?.toLowerCase() ?? null;
  const sheet =
    wanted === null ? sheets[0] : sheets.find(({ name }) => name.toLowerCase() === wanted);
  const xml = parts.get(sheet?.part ?? '');
  if (xml === undefined) {
    throw new FileRefused('sheetMissing', sheets.map(({ name }) => name).join(', '));
  }
  const rows = readSheet(xml, {
    strings: readSharedStrings(parts),
    dateStyles: readDateStyles(parts),
    from1904,
    decimal: options.decimal,
  });
  return tableOf(rows.slice(headingRow(rows, options.headings)).map(asRow), options.headings);
}

function headingRow(rows: readonly SheetRow[], { isKnown }: TableHeadings): number {
  const known = rows
    .slice(0, searchedRows)
    .map(
      ({ cells }) =>
        [...cells.values()].filter((cell) => 'text' in cell && isKnown(cell.text)).length,
    );
  const most = Math.max(0, ...known);
  return Math.max(0, known.indexOf(most));
}

function asRow({ line, cells }: SheetRow) {
  const width = Math.max(...cells.keys()) + 1;
  return { line, cells: Array.from({ length: width }, (_, index) => cells.get(index) ?? null) };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
