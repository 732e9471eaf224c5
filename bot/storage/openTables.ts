import type { AzureSettings } from './azure/connection.ts';
import type { Tables } from './table/partition.ts';

/** Where the rows are: in a table service, or in a file of this computer's disk. */
export type StorageSettings = (
  AzureSettings | { readonly kind: 'embedded'; readonly folder: string }
) & {
  /** Letters and digits before each table's name. */
  readonly tablePrefix?: string;
};

/** Throws a RangeError where it could not begin a table's name. */
export function prefixOf({ tablePrefix = '' }: StorageSettings): string {
  if (/^([A-Za-z][A-Za-z0-9]{0,39})?$/.test(tablePrefix)) return tablePrefix;
  throw new RangeError('tablePrefix: a letter, then at most 39 letters and digits');
}

/**
 * Opens the store and makes the tables that are missing. Throws `StorageUnavailable`, saying what
 * to do. Only the store that is used is loaded: each takes its time.
 */
export async function openTables(
  settings: StorageSettings,
  names: readonly [string, ...string[]],
): Promise<Tables> {
  if (settings.kind === 'embedded') {
    const { openSqliteTables } = await import('./sqlite/sqliteTables.ts');
    return openSqliteTables(settings.folder);
  }
  const { openAzureTables } = await import('./azure/azureTables.ts');
  return openAzureTables(settings, names);
}

/** Copies the embedded store in `folder` to a file that is not there yet. */
export async function backUp(folder: string, file: string): Promise<void> {
  const { backUpStore } = await import('./sqlite/backUp.ts');
  await backUpStore(folder, file);
}
