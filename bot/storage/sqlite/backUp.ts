import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { StorageUnavailable } from '../table/errors.ts';
import { openStoreFile } from './storeFile.ts';

/** Writes the store in `folder` as one file of its own; `file` must not be there yet. */
export async function backUpStore(folder: string, file: string): Promise<void> {
  const target = resolve(file);
  const store = await openStoreFile(resolve(folder));
  try {
    closeSync(openSync(target, 'wx', 0o600));
    store.copyInto(target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw refused(`${target} is there already: name another file`, error);
    if (code === 'ENOENT') throw refused(`the folder of ${target} is not there: make it`, error);
    if (code === 'EACCES') throw refused(`${target} may not be written`, error);
    throw error;
  } finally {
    store.close();
  }
}

function refused(message: string, cause: unknown): StorageUnavailable {
  return new StorageUnavailable('storage.disk', message, cause);
}
