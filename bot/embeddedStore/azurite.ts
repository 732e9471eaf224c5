import { resolve } from 'node:path';
import type { Logger } from '../log.ts';
import { holdStore, type HeldStore } from './holdStore.ts';

export interface EmbeddedStoreOptions {
  /** Where the rows are kept; created when missing. */
  readonly folder: string;
  readonly log: Logger;
  /** Called once when the store has ended without being told to, and serves no more. */
  readonly onLost?: (error: Error) => void;
}

export interface EmbeddedStore {
  readonly connectionString: string;
  /** Base address of the table service, without a slash at the end. */
  readonly endpoint: string;
  /** Ends the store when it is ours, after it has written its rows; else only lets go of it. */
  stop(): Promise<void>;
}

/** Azurite's well-known account: published in its documentation, so no secret. */
const account = 'devstoreaccount1';
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * The store for use without Azure: Azurite's table service as a child process with its rows in
 * `folder`. One process owns a folder; another that asks for it meanwhile — a command beside the
 * server — gets the same store, and takes it over on the same port when the owner ends first.
 * Throws when it does not start within 30 s.
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const { log } = options;
  const folder = resolve(options.folder);
  const stopping = new AbortController();
  const first = await holdStore(folder, undefined, stopping.signal);
  log.debug({ folder, port: first.port, store: first.kind }, 'embedded store ready');

  const keeping = keep(first, stopping.signal, () => {
    log.warn({ folder, port: first.port }, 'embedded store left by its owner; taking it over');
    return holdStore(folder, first.port, stopping.signal);
  }).catch((error: unknown) => {
    if (stopping.signal.aborted) return;
    log.error({ folder, err: error }, 'embedded store lost');
    options.onLost?.(error instanceof Error ? error : new Error(String(error)));
  });

  const endpoint = `http://127.0.0.1:${first.port}/${account}`;
  return {
    endpoint,
    connectionString:
      `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};` +
      `TableEndpoint=${endpoint};`,
    stop: async () => {
      stopping.abort();
      await keeping;
    },
  };
}

/** Holds the store until told to stop: a shared one is taken over, an own one that ends is lost. */
async function keep(
  first: HeldStore,
  stopping: AbortSignal,
  takeOver: () => Promise<HeldStore>,
): Promise<void> {
  for (let held = first; ; held = await takeOver()) {
    await held.ends(stopping);
    await held.release();
    if (stopping.aborted) return;
    if (held.kind === 'own') throw new Error('The embedded store has ended unexpectedly.');
  }
}
