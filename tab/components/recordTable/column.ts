import type { ReactNode } from 'react';

/** One thing shown of each record: a column where there is room, a line of a card where not. */
export interface Column<Row, Id extends string = string> {
  readonly id: Id;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The record's name: a row header in the table, the card's title on a phone. */
  readonly isName?: boolean;
  /** Digits align at the end of the column. */
  readonly isNumber?: boolean;
  /** Stands without its header in a card, being plain by itself. */
  readonly speaksForItself?: boolean;
  /** Nothing to show: an empty cell in the table, left out of the card. */
  readonly isEmpty?: (row: Row) => boolean;
  /** Width in the table, as CSS. */
  readonly width?: string;
}

/** Records under a common heading; without a heading where they are not grouped. */
export interface RecordGroup<Row> {
  readonly id: string;
  readonly heading: string | null;
  readonly rows: readonly Row[];
  /** How many there are, where not all of them are given. */
  readonly count?: number;
}

/** Which column sorts and how to choose another; columns not listed do not sort. */
export interface Sorting<Id extends string> {
  readonly by: Id;
  readonly descending: boolean;
  readonly sortable: readonly Id[];
  readonly onSort: (by: Id) => void;
}
