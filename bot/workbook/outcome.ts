import type { CellValue } from './compilation/cellValue.ts';
import type { FieldChange } from './compilation/compareRow.ts';
import type { SheetColumn, SheetName } from './compilation/sheets.ts';
import type { Column } from './columns.ts';
import type { Fault } from './importFault.ts';
import type { ImportRecord } from './importRecord.ts';

/** What became of a record; one with faults was not taken in. */
export type RecordOutcome = 'added' | 'changed' | 'unchanged' | readonly Fault[];

/** A cell of what is stored that a record changes, as the compilation has it or (null) as the file. */
export type StoredChange =
  | {
      readonly sheet: SheetName;
      readonly column: SheetColumn;
      readonly stored: CellValue;
      readonly written: CellValue;
      readonly isConcealed: boolean;
    }
  | {
      readonly sheet: null;
      readonly column: Column;
      readonly stored: string;
      readonly written: string;
    };

export function changesIn(
  sheet: SheetName,
  changes: readonly FieldChange[],
): readonly StoredChange[] {
  return changes.map((change) => ({ sheet, ...change }));
}

/** A record by its place in the file, with what became of it. */
export interface RecordResult {
  readonly line: number;
  readonly label: string | null;
  /** As read, by the product's columns; empty for a row that could not be read. */
  readonly cells: ImportRecord['cells'];
  readonly outcome: RecordOutcome;
  /** What a changed one changes; empty for others. */
  readonly changes: readonly StoredChange[];
}

export function resultOf(
  { line, label, cells }: Pick<ImportRecord, 'line' | 'label' | 'cells'>,
  outcome: RecordOutcome,
  changes: readonly StoredChange[] = [],
): RecordResult {
  return { line, label, cells, outcome, changes };
}

export function isTakenIn(outcome: RecordOutcome): boolean {
  return typeof outcome === 'string';
}
