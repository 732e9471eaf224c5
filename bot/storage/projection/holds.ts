import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
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

/**
 * True when the stored row is read as what is expected: a row of an earlier version need not have
 * every column.
 */
export function readsAs(schema: z.ZodType, { columns: stored }: ReadRow, expected: Row): boolean {
  const written = Object.entries(expected.columns).filter(([, cell]) => cell !== null);
  const one = schema.safeParse(stored);
  const other = schema.safeParse(Object.fromEntries(written));
  return one.success && other.success && isDeepStrictEqual(one.data, other.data);
}
