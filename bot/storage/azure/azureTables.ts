import type { Tables } from '../table/partition.ts';
import { connect } from './connection.ts';
import type { AzureSettings } from './connection.ts';
import { azureFault } from './azureFaults.ts';
import { AzurePartition } from './azurePartition.ts';

/**
 * Connects and creates the tables that are missing. Throws `StorageUnavailable` with
 * `storage.forbidden` when rights are missing and with `storage.unreachable` when the service
 * does not answer.
 */
export async function openAzureTables(
  settings: AzureSettings,
  names: readonly [string, ...string[]],
): Promise<Tables> {
  const connection = await connect(settings);
  try {
    await Promise.all(names.map((name) => connection.service.createTable(name)));
  } catch (error) {
    throw azureFault(error, 'create the tables that are missing');
  }
  const partition = (table: string, partitionKey: string): AzurePartition =>
    new AzurePartition(connection.table(table), partitionKey);
  return {
    partition,
    hasHadRows: async () => {
      const first = await Promise.all(
        names.map(async (name) => {
          const pages = connection.table(name).listEntities().byPage({ maxPageSize: 1 });
          try {
            // A page may be empty although the next one is not.
            for await (const page of pages) if (page.length > 0) return true;
            return false;
          } catch (error) {
            throw azureFault(error, `look for rows of ${name}`);
          }
        }),
      );
      return first.includes(true);
    },
    inOneGo: (work) => work(),
    lost: () => Promise.resolve(0),
    acceptLoss: () => Promise.resolve(),
    probe: async () => {
      await partition(names[0], 'probe').get('probe');
    },
    close: () => Promise.resolve(),
  };
}
