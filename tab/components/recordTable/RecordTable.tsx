import { useMediaQuery } from '../useMediaQuery.ts';
import { RecordCards } from './RecordCards.tsx';
import type { RecordTableProps } from './recordTableProps.ts';
import { WideTable } from './WideTable.tsx';

/** Records as a table where there is room for its columns, as readable cards where there is not. */
export function RecordTable<Row, Id extends string>(props: RecordTableProps<Row, Id>) {
  const isNarrow = useMediaQuery(`(max-width: ${props.cardsBelow - 1}px)`);
  return isNarrow ? <RecordCards {...props} /> : <WideTable {...props} />;
}
