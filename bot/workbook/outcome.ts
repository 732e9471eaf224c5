import type { Fault } from './importFault.ts';
import type { ImportRecord } from './importRecord.ts';

/** What became of a record; one with faults was not taken in. */
export type RecordOutcome = 'added' | 'changed' | 'unchanged' | readonly Fault[];

/** A record by its place in the file, with what became of it. */
export interface RecordResult {
  readonly line: number;
  readonly label: string | null;
  readonly outcome: RecordOutcome;
}

export function resultOf(
  { line, label }: Pick<ImportRecord, 'line' | 'label'>,
  outcome: RecordOutcome,
): RecordResult {
  return { line, label, outcome };
}

export function isTakenIn(outcome: RecordOutcome): boolean {
  return typeof outcome === 'string';
}
