import { useMediaQuery } from '../useMediaQuery.ts';
import type { Column, RecordGroup, Sorting } from './column.ts';
import { RecordCards } from './RecordCards.tsx';
import { WideTable } from './WideTable.tsx';

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

/** Records as a table where there is room for its columns, as readable cards where there is not. */
export function RecordTable<Row, Id extends string>(props: RecordTableProps<Row, Id>) {
  const isNarrow = useMediaQuery(`(max-width: ${props.cardsBelow - 1}px)`);
  return isNarrow ? <RecordCards {...props} /> : <WideTable {...props} />;
}
