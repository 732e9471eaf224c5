import { resolve } from 'node:path';
import type { Tables } from '../table/partition.ts';
import { openStoreFile } from './storeFile.ts';
import { SqlitePartition } from './sqlitePartition.ts';

/** The embedded store in `folder`, made where there is none; throws as {@link openStoreFile} does. */
export async function openSqliteTables(folder: string): Promise<Tables> {
  const store = await openStoreFile(resolve(folder));
  return {
    partition: (table, partitionKey) => new SqlitePartition(store, table, partitionKey),
    hasHadRows: async () => (await soon(() => store.transactions())) > 0,
    inOneGo: (work) => store.inOneGo(work),
    lost: () => soon(() => store.lost()),
    acceptLoss: () => soon(() => store.acceptLoss()),
    probe: () => soon(() => store.probe()),
    close: () => soon(() => store.close()),
  };
}

/** Asynchronous as the port is: what is thrown becomes a rejection. */
function soon<Answer>(work: () => Answer): Promise<Answer> {
  return Promise.resolve().then(work);
}
