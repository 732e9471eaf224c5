import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, processIdentity, processIdentitySchema } from './processIdentity.ts';
import type { ProcessIdentity } from './processIdentity.ts';

export type LockOutcome =
  | { readonly kind: 'held'; readonly release: () => Promise<void> }
  /** Another process that is running has it, or is just taking it (`by` null). */
  | { readonly kind: 'taken'; readonly by: ProcessIdentity | null };

/** A lock file without a readable owner is older than this only when its writer has died. */
const writingTakesAtMostMs = 5_000;

/**
 * Tries once to own `folder` (created when missing) by creating `embedded-store.lock` exclusively.
 * A lock whose owner has ended is removed and taken.
 */
export async function lockFolder(folder: string): Promise<LockOutcome> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'embedded-store.lock');
  if (await createExclusively(path)) return held(path);
  const owner = await ownerOf(path);
  if (owner === 'nobody') return { kind: 'taken', by: null };
  if (owner !== 'unknown' && isRunning(owner)) return { kind: 'taken', by: owner };
  if (owner === 'unknown' && !(await isStale(path))) return { kind: 'taken', by: null };
  return (await removeStale(path)) && (await createExclusively(path))
    ? held(path)
    : { kind: 'taken', by: null };
}

function held(path: string): LockOutcome {
  return { kind: 'held', release: () => rm(path, { force: true }) };
}

async function createExclusively(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(processIdentity()));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** `nobody`: the file has gone meanwhile; `unknown`: it is there and says nothing (yet). */
async function ownerOf(path: string): Promise<ProcessIdentity | 'nobody' | 'unknown'> {
  try {
    return processIdentitySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nobody' : 'unknown';
  }
}

/**
 * Removes a lock whose owner has ended. Two that do this at once must not remove each other's new
 * lock: only who creates the file beside it may remove, and looks again before doing so.
 */
async function removeStale(path: string): Promise<boolean> {
  const removing = `${path}.removing`;
  if (!(await createExclusively(removing))) {
    if (await isStale(removing)) await rm(removing, { force: true });
    return false;
  }
  try {
    const owner = await ownerOf(path);
    if (owner === 'nobody') return true;
    const stale = owner === 'unknown' ? await isStale(path) : !isRunning(owner);
    if (stale) await rm(path, { force: true });
    return stale;
  } finally {
    await rm(removing, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > writingTakesAtMostMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
