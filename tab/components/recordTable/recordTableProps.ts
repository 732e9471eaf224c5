import type { Column, RecordGroup, Sorting } from './column.ts';

export interface RecordTableProps<Row, Id extends string> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row, Id>[];
  readonly groups: readonly RecordGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting<Id>;
  /** The width of the window, in pixels, below which each record becomes a card. */
  readonly cardsBelow: number;
  /** How many cards of a group are shown before the rest is asked for; all unless given. */
  readonly cardsAtFirst?: number;
}
