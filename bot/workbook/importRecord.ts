import type { OrganisationPart } from '../domain/organisation/organisation.ts';
import type { Column } from './columns.ts';
import type { Fault } from './importFault.ts';

/** A cell's text and the heading that it stood under in the file. */
export interface Cell {
  readonly text: string;
  readonly column: string;
}

/**
 * One thing to take in (a measurement, a feedback, a part of the organisation) in the columns of
 * docs/import.md, whether the file had them or a mapping made them. Empty cells are left out.
 */
export interface ImportRecord {
  readonly line: number;
  /** Which of the row's records it is, for example `2017-Q4 digital-take-up`; null for the only. */
  readonly label: string | null;
  readonly cells: ReadonlyMap<Column, Cell>;
  /** Parts of the organisation that the row belongs to, outermost first; made when missing. */
  readonly parts: readonly OrganisationPart[];
  /** Found already while mapping. */
  readonly faults: readonly Fault[];
}
