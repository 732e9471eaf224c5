import type { Fault } from './importFault.ts';
import type { ImportRecord } from './importRecord.ts';

/** What became of a record; one with faults was not taken in. */
export type RecordOutcome = 'added' | 'changed' | 'unchanged' | readonly Fault[];

/** A record by its place in the file, with what became of it. */
export interface RecordResult {
  readonly line: number;
  readonly label: string | null;
  /** As read, by the product's columns; empty for a row that could not be read. */
  readonly cells: ImportRecord['cells'];
  readonly outcome: RecordOutcome;
}

export function resultOf(
  { line, label, cells }: Pick<ImportRecord, 'line' | 'label' | 'cells'>,
  outcome: RecordOutcome,
): RecordResult {
  return { line, label, cells, outcome };
}

export function isTakenIn(outcome: RecordOutcome): boolean {
  return typeof outcome === 'string';
}
