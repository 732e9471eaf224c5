import type { Config } from './config.ts';
import type { Instant } from './domain/calendar/time.ts';
import { startEmbeddedStore } from './embeddedStore/azurite.ts';
import type { Logger } from './log.ts';
import { openStorage } from './storage/openStorage.ts';
import type { PipelinePolicy, Storage, StorageSettings } from './storage/openStorage.ts';

/** The stores, and how to let go of them. */
export interface OpenedStore {
  readonly storage: Storage;
  readonly close: () => Promise<void>;
}

/** Opens the store that the configuration names; the embedded one is started first. */
export async function openStore(
  config: Config,
  log: Logger,
  options: {
    readonly pipelinePolicies?: readonly PipelinePolicy[];
    readonly now?: () => Instant;
    readonly onLost?: (error: Error) => void;
  } = {},
): Promise<OpenedStore> {
  const { store, tablePrefix } = config;
  const { onLost, ...storageOptions } = options;
  if (store.kind !== 'embedded') {
    const storage = await openStorage({ ...store, tablePrefix }, storageOptions);
    return { storage, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedStore({
    folder: store.folder,
    log,
    ...(onLost === undefined ? {} : { onLost }),
  });
  const settings: StorageSettings = {
    kind: 'connectionString',
    connectionString: embedded.connectionString,
    tablePrefix,
  };
  try {
    const storage = await openStorage(settings, storageOptions);
    return { storage, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
