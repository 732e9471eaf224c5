import { FileRefused } from '../../importFault.ts';
import { refuseTooLarge } from '../decode.ts';
import type { SourceTable } from '../sourceTable.ts';
import { tableOf, type TableHeadings } from '../tableOf.ts';
import { ReadBudget } from '../readBudget.ts';
import { readSheet } from './readSheet.ts';
import { unzipWorkbook } from './unzipWorkbook.ts';
import { readDateStyles, readSharedStrings, readWorkbookInfo } from './workbookParts.ts';

/** True for a zip, which is what .xlsx files are; refuses the older format with what to do. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefused('oldWorkbook');
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** The names of the workbook's sheets, in their order. Throws FileRefused. */
export function sheetNamesIn(bytes: Uint8Array): readonly string[] {
  refuseTooLarge(bytes);
  return readWorkbookInfo(unzipWorkbook(bytes)).sheets.map(({ name }) => name);
}

/**
 * Reads one sheet of an .xlsx workbook: the first, or the one named. Throws
 * FileRefused.
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
  const budget = new ReadBudget();
  const rows = readSheet(xml, {
    strings: readSharedStrings(parts),
    dateStyles: readDateStyles(parts),
    from1904,
    decimal: options.decimal,
    budget,
  });
  return tableOf(rows, options.headings, budget);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
