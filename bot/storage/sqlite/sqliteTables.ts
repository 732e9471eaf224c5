import { resolve } from 'node:path';
import type { Tables } from '../table/partition.ts';
import { openStoreFile } from './storeFile.ts';
import { SqlitePartition } from './sqlitePartition.ts';

/** The embedded store in `folder`, made where there is none; throws as {@link openStoreFile} does. */
export async function openSqliteTables(folder: string): Promise<Tables> {
  const store = await openStoreFile(resolve(folder));
  return {
    partition: (table, partitionKey) => new SqlitePartition(store, table, partitionKey),
    hasHadRows: () => Promise.resolve(store.transactions() > 0),
    inOneGo: (work) => store.inOneGo(work),
    // Asynchronous as the port is: what is thrown becomes a rejection.
    probe: () =>
      Promise.resolve().then(() => {
        store.probe();
      }),
    close: () =>
      Promise.resolve().then(() => {
        store.close();
      }),
  };
}
