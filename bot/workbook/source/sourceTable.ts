import type { Fault } from '../importFault.ts';

/** A row as the file has it; a cell that the row does not have is not in the map. */
export interface SourceRow {
  /** The row's number as a spreadsheet shows it (headings are 1), or the JSON record's from 1. */
  readonly line: number;
  /** By heading, trimmed; null only for JSON's null. */
  readonly cells: ReadonlyMap<string, string | null>;
}

export interface SourceTable {
  readonly headings: readonly string[];
  readonly rows: readonly SourceRow[];
  /** Rows that could not be read, each with its reasons. */
  readonly unreadable: readonly { readonly line: number; readonly faults: readonly Fault[] }[];
}
