import { setTimeout as pause } from 'node:timers/promises';
import { startAzurite, type AzuriteProcess } from './azuriteProcess.ts';
import { lockFolder } from './folderLock.ts';
import { isRunning, processIdentity, type ProcessIdentity } from './processIdentity.ts';
import { readStoreNote, writeStoreNote, type StoreNote } from './storeNote.ts';

/** A folder's store in use: started by us, or by another process that shares it. */
export interface HeldStore {
  readonly kind: 'own' | 'shared';
  readonly port: number;
  /** Resolves when the store has ended or `signal` is aborted. */
  ends(signal: AbortSignal): Promise<void>;
  /** Ends an own store and frees its folder; nothing to do for a shared one. */
  release(): Promise<void>;
}

const startsWithinMs = 30_000;
const tryEveryMs = 100;
const watchEveryMs = 500;

/**
 * Starts the store of `folder`, or joins the one that another process runs there. `port` is the
 * port it must have; undefined: the one it had before, or a free one. Throws after 30 s, when
 * Azurite does not start, and when `signal` is aborted.
 */
export async function holdStore(
  folder: string,
  port: number | undefined,
  signal: AbortSignal,
): Promise<HeldStore> {
  for (const until = Date.now() + startsWithinMs; ;) {
    const note = await readStoreNote(folder);
    if (note !== null && (await serves(note))) return join(note, port);
    const lock = await lockFolder(folder);
    if (lock.kind === 'held') return await own(folder, note, port, lock.release);
    if (Date.now() > until) throw new Error(heldBySilentProcess(folder, lock.by));
    await pause(tryEveryMs, undefined, { signal });
  }
}

/** A store whose owner has died is about to end, so that it is not joined. */
async function serves(note: StoreNote): Promise<boolean> {
  if (!isRunning(note.owner) || !isRunning(note.store)) return false;
  try {
    // Any answer will do: without a signature it is a refusal.
    await (await fetch(`http://127.0.0.1:${note.port}/`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function join(note: StoreNote, port: number | undefined): HeldStore {
  if (port !== undefined && port !== note.port)
    throw new Error(`The embedded store moved from port ${port} to ${note.port}.`);
  return {
    kind: 'shared',
    port: note.port,
    ends: (signal) => hasEnded(note.store, watchEveryMs, signal),
    release: () => Promise.resolve(),
  };
}

async function own(
  folder: string,
  note: StoreNote | null,
  port: number | undefined,
  unlock: () => Promise<void>,
): Promise<HeldStore> {
  try {
    if (note !== null) await endOrphan(note.store);
    const azurite = await startAtPort(folder, port, note?.port);
    await writeStoreNote(folder, {
      port: azurite.port,
      owner: processIdentity(),
      store: processIdentity(azurite.pid),
    });
    return {
      kind: 'own',
      port: azurite.port,
      ends: (signal) => Promise.race([azurite.ended, aborted(signal)]),
      release: async () => {
        await azurite.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Two stores must never write the same folder: one whose owner has died is ended first. */
async function endOrphan(store: ProcessIdentity): Promise<void> {
  if (!isRunning(store)) return;
  process.kill(store.pid, 'SIGTERM');
  await hasEnded(store, tryEveryMs, AbortSignal.timeout(startsWithinMs));
  if (isRunning(store)) throw new Error(`The store's process ${store.pid} does not end.`);
}

async function startAtPort(
  folder: string,
  required: number | undefined,
  earlier: number | undefined,
): Promise<AzuriteProcess> {
  if (required !== undefined) return startAzurite(folder, required);
  if (earlier === undefined) return startAzurite(folder);
  try {
    return await startAzurite(folder, earlier);
  } catch {
    // Somebody else has the earlier port now; whatever else is wrong shows again here.
    return startAzurite(folder);
  }
}

async function hasEnded(
  store: ProcessIdentity,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && isRunning(store))
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function heldBySilentProcess(folder: string, by: ProcessIdentity | null): string {
  const who = by === null ? 'another process' : `process ${by.pid}`;
  return `The folder ${folder} is held by ${who}, whose store does not answer: end that process.`;
}
