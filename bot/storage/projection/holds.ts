import type { ReadRow, Row } from '../table/row.ts';

/** Columns that the service adds to every row that it gives. */
const serviceColumns = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

/** True when the stored row holds what is expected and nothing else. */
export function holds({ columns: stored }: ReadRow, { columns: expected }: Row): boolean {
  const own = Object.keys(stored).filter(
    (name) => !serviceColumns.has(name) && !name.startsWith('odata.'),
  );
  return [...new Set([...own, ...Object.keys(expected)])].every(
    (name) => (stored[name] ?? null) === (expected[name] ?? null),
  );
}
