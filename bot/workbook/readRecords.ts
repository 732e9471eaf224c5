import { headingReader, type ImportKind } from './columns.ts';
import { FileRefused } from './importFault.ts';
import type { ImportRecord } from './importRecord.ts';
import { readMapping, type Mapping } from './mapping/mapping.ts';
import { mappedRecords, readsHeading } from './mapping/mappedRecords.ts';
import type { RecordResult } from './outcome.ts';
import { ownRecords } from './ownRecords.ts';
import { decode } from './source/decode.ts';
import { readCsv } from './source/readCsv.ts';
import { isWorkbook, readWorkbook } from './source/excel/readWorkbook.ts';
import { readJsonRecords } from './source/readJsonRecords.ts';
import type { SourceTable } from './source/sourceTable.ts';
import type { TableHeadings } from './source/tableOf.ts';
import type { Translators } from './texts.ts';

/** A file as read: its records, and the rows that could not be read. */
export interface ReadFile {
  readonly rows: number;
  readonly records: readonly ImportRecord[];
  readonly unreadable: readonly RecordResult[];
}

/** How a file is read. */
export interface ReadOptions {
  readonly mapping: Mapping | null;
  /** Of a workbook the sheet to read; null for its first. */
  readonly sheet: string | null;
  /** Under which parts that a mapping makes are put. */
  readonly cityId: string;
}

/**
 * Reads a file in the product's own format, or in another by its mapping; a workbook is known by
 * its content, whatever its name. Throws FileRefused.
 */
export function readRecords(
  kind: ImportKind,
  bytes: Uint8Array,
  { mapping, sheet, cityId }: ReadOptions,
  translators: Translators,
): ReadFile {
  if (mapping !== null && mapping.kind !== kind) throw new FileRefused('otherKind', mapping.kind);
  const columnOf = headingReader(kind, translators);
  const isKnown =
    mapping === null ? (heading: string) => columnOf(heading) !== null : readsHeading(mapping);
  const isUsed = mapping === null ? () => true : isKnown;
  const table = tableIn(bytes, mapping, sheet, { isUsed, isKnown });
  return {
    rows: table.rows.length + table.unreadable.length,
    records:
      mapping === null ? ownRecords(kind, table, columnOf) : mappedRecords(table, mapping, cityId),
    unreadable: table.unreadable.map(({ line, faults }) => ({
      line,
      label: null,
      cells: new Map(),
      outcome: faults,
      changes: [],
    })),
  };
}

function tableIn(
  bytes: Uint8Array,
  mapping: Mapping | null,
  sheet: string | null,
  headings: TableHeadings,
): SourceTable {
  if (mapping?.format === 'json') return readJsonRecords(decode(bytes), mapping.records);
  if (isWorkbook(bytes)) {
    const decimal = mapping?.numbers?.decimal ?? '.';
    return readWorkbook(bytes, { sheet: sheet ?? mapping?.sheet ?? null, decimal, headings });
  }
  return readCsv(decode(bytes), headings);
}

/** Reads the mapping's file. Throws FileRefused. */
export function mappingFrom(bytes: Uint8Array): Mapping {
  return readMapping(decode(bytes));
}
