import { randomBytes } from 'node:crypto';
import { startEmbeddedStore, type EmbeddedStore } from '../../bot/embeddedStore/azurite.ts';
import { createLog } from '../../bot/log.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface TestStore {
  readonly connectionString: string;
  /** Different at each call: suites share the Azurite and never each other's tables. */
  readonly tablePrefix: string;
}

let shared: Promise<{ readonly store: EmbeddedStore; readonly close: () => Promise<void> }> | null =
  null;

/** A real Azurite, started by the first suite that asks for it, with table names of its own. */
export async function testStore(): Promise<TestStore> {
  shared ??= start();
  const { store } = await shared;
  return {
    connectionString: store.connectionString,
    tablePrefix: `t${randomBytes(8).toString('hex')}`,
  };
}

/** Ends the shared Azurite, when there is one; called after the last test. */
export async function closeTestStore(): Promise<void> {
  const closing = shared;
  shared = null;
  await (await closing)?.close();
}

async function start() {
  const folder = await temporaryFolder('azurite');
  const store = await startEmbeddedStore({ folder: folder.path, log: createLog('silent') });
  const close = async (): Promise<void> => {
    await store.stop();
    await folder.remove();
  };
  return { store, close };
}
