import { headingReader, type ImportKind } from './columns.ts';
import { FileRefused } from './importFault.ts';
import type { ImportRecord } from './importRecord.ts';
import { readMapping, type Mapping } from './mapping/mapping.ts';
import { mappedRecords, readsHeading } from './mapping/mappedRecords.ts';
import type { RecordResult } from './outcome.ts';
import { ownRecords } from './ownRecords.ts';
import { decode } from './source/decode.ts';
import { readCsv } from './source/readCsv.ts';
import { readJsonRecords } from './source/readJsonRecords.ts';
import type { Translators } from './texts.ts';

/** A file as read: its records, and the rows that could not be read. */
export interface ReadFile {
  readonly rows: number;
  readonly records: readonly ImportRecord[];
  readonly unreadable: readonly RecordResult[];
}

/**
 * Reads a file in the product's own format, or in another by its mapping.
 * @param cityId under which parts that a mapping makes are put
 * Throws FileRefused.
 */
export function readRecords(
  kind: ImportKind,
  bytes: Uint8Array,
  mapping: Mapping | null,
  cityId: string,
  translators: Translators,
): ReadFile {
  if (mapping !== null && mapping.kind !== kind) throw new FileRefused('otherKind', mapping.kind);
  const text = decode(bytes);
  const columnOf = headingReader(kind, translators);
  const isUsed = mapping === null ? () => true : readsHeading(mapping);
  const table =
    mapping?.format === 'json' ? readJsonRecords(text, mapping.records) : readCsv(text, isUsed);
  return {
    rows: table.rows.length + table.unreadable.length,
    records:
      mapping === null ? ownRecords(kind, table, columnOf) : mappedRecords(table, mapping, cityId),
    unreadable: table.unreadable.map(({ line, fault }) => ({
      line,
      label: null,
      outcome: [fault],
    })),
  };
}

/** Reads the mapping's file. Throws FileRefused. */
export function mappingFrom(bytes: Uint8Array): Mapping {
  return readMapping(decode(bytes));
}
