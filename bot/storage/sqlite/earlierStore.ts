import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StorageUnavailable } from '../table/errors.ts';
import type { StoredColumns } from '../table/limits.ts';

/** A row of the store of before, which was Azurite's. */
export interface EarlierRow {
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly columns: StoredColumns;
}

/** Azurite's rows, as one JSON document. */
const rowsName = '__azurite_db_table__.json';
/** Where its own process served, as an earlier version noted it. */
const noteName = 'embedded-store.json';
/** The copy that is kept; nothing reads it. */
const copyName = 'before-sqlite';

const cell = z.union([z.string(), z.number(), z.boolean()]);
const documentSchema = z.object({
  collections: z.array(
    z.object({
      /** `devstoreaccount1$TABLE`, or Azurite's own, which begin with `$`. */
      name: z.string(),
      data: z.array(z.unknown()),
    }),
  ),
});
const rowSchema = z.object({
  PartitionKey: z.string(),
  RowKey: z.string(),
  properties: z.record(z.string(), cell.nullable()),
});
const noteSchema = z.object({ port: z.int().min(1).max(65_535) });
const added = /^(PartitionKey|RowKey|Timestamp|.*@odata\.type)$/;

/**
 * The rows that a version before SQLite kept in `folder`; none where it kept nothing there.
 * Throws `StorageUnavailable` while that version is running, and where its file cannot be read.
 */
export async function rowsOfEarlierStore(folder: string): Promise<readonly EarlierRow[]> {
  const file = join(folder, rowsName);
  if (!existsSync(file)) return [];
  if (await isServed(folder)) {
    throw new StorageUnavailable(
      'storage.unreachable',
      `an earlier version of this program is still running with ${folder}: stop it first`,
    );
  }
  try {
    const { collections } = documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return collections.flatMap(({ name, data }) => {
      const table = name.split('$')[1] ?? '';
      return name.startsWith('$') || table === '' ? [] : data.map((row) => earlierRow(table, row));
    });
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
    throw new StorageUnavailable(
      'storage.damaged',
      `${file}, which holds the rows of an earlier version, cannot be read: restore it from a ` +
        'backup, or move it away to begin with an empty store',
      error,
    );
  }
}

/** Once its rows have been brought over: the earlier store is kept aside as it was. */
export function setEarlierStoreAside(folder: string): void {
  const file = join(folder, rowsName);
  if (!existsSync(file)) return;
  const copy = join(folder, copyName);
  mkdirSync(copy, { recursive: true, mode: 0o700 });
  renameSync(file, join(copy, rowsName));
  chmodSync(join(copy, rowsName), 0o600);
}

function earlierRow(table: string, stored: unknown): EarlierRow {
  const { PartitionKey, RowKey, properties } = rowSchema.parse(stored);
  const columns = Object.entries(properties).filter(
    (entry): entry is [string, string | number | boolean] =>
      !added.test(entry[0]) && entry[1] !== null,
  );
  return {
    table,
    partitionKey: PartitionKey,
    rowKey: RowKey,
    columns: Object.fromEntries(columns),
  };
}

/** True while the earlier version's table service answers at the port that it noted. */
async function isServed(folder: string): Promise<boolean> {
  const path = join(folder, noteName);
  if (!existsSync(path)) return false;
  try {
    const { port } = noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const answer = await fetch(`http://127.0.0.1:${String(port)}/`, {
      signal: AbortSignal.timeout(2_000),
    });
    await answer.arrayBuffer();
    return (answer.headers.get('server') ?? '').startsWith('Azurite');
  } catch {
    // Nothing answers, or the note is no note: the earlier version has ended.
    return false;
  }
}
