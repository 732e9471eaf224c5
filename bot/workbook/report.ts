import type { Organisation } from '../domain/organisation/organisation.ts';
import type { ImportKind } from './columns.ts';
import type { FaultCode } from './importFault.ts';
import { isTakenIn, type RecordResult } from './outcome.ts';

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  /** Rows of the file, headings and empty lines not counted. */
  readonly rows: number;
  /** Every record found in them, in the file's order; taken in or with its reasons. */
  readonly results: readonly RecordResult[];
  readonly records: ChangeCounts;
  readonly refused: number;
  /** Refused records by their first reason. */
  readonly refusedByReason: ReadonlyMap<FaultCode, number>;
  /** Metrics, when measurements were imported. */
  readonly metrics: ChangeCounts | null;
  /** Parts of the organisation and people that were made on the way. */
  readonly partsMade: number;
  readonly peopleMade: number;
  /** As it is with what the file brings: by it parts and people are named. */
  readonly organisation: Organisation;
}

/** Counts the results; `records` and `refused` together are all of them. */
export function reportOf(
  found: Pick<
    ImportReport,
    'kind' | 'dryRun' | 'rows' | 'results' | 'metrics' | 'partsMade' | 'peopleMade' | 'organisation'
  >,
): ImportReport {
  const results = [...found.results].sort((a, b) => a.line - b.line);
  const refusedByReason = new Map<FaultCode, number>();
  for (const { outcome } of results) {
    if (typeof outcome === 'string') continue;
    const code = outcome[0]?.code;
    if (code !== undefined) refusedByReason.set(code, (refusedByReason.get(code) ?? 0) + 1);
  }
  return {
    ...found,
    results,
    records: countOutcomes(results.map(({ outcome }) => outcome)),
    refused: results.filter(({ outcome }) => !isTakenIn(outcome)).length,
    refusedByReason,
  };
}

/** How many were added, changed and unchanged; what has faults is none of them. */
export function countOutcomes(outcomes: readonly unknown[]): ChangeCounts {
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}
