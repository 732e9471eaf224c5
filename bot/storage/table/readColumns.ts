import { z } from 'zod';
import { StoredRowError } from './errors.ts';
import type { Partition } from './partition.ts';
import type { ReadRow } from './row.ts';

/** A column that may be missing, which means null. */
export function nullable<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().transform((value) => value ?? null);
}

/** A column with JSON text of a nested part. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const text = z.string();
export const count = z.int();
export const day = z.iso.date();
export const instant = z.iso.datetime();

/**
 * The row's columns as the schema gives them. Throws {@link StoredRowError}, which names the
 * columns that do not fit and never what they hold.
 */
export function readColumns<Schema extends z.ZodType>(
  schema: Schema,
  row: ReadRow,
  { table, partitionKey }: Partition,
): z.output<Schema> {
  const read = schema.safeParse(row.columns);
  if (read.success) return read.data;
  const columns = read.error.issues.map(({ path }) => path.map(String).join('.'));
  throw new StoredRowError({ table, partitionKey, rowKey: row.key }, [...new Set(columns)]);
}
