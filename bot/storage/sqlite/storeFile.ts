import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageUnavailable } from '../table/errors.ts';
import { rowsOfEarlierStore, setEarlierStoreAside } from './earlierStore.ts';
import { createStoreFile } from './createStoreFile.ts';
import { applicationId, currentSchema, upgrades } from './schema.ts';
import { sqliteFault } from './sqliteFaults.ts';
import { StoreConnection } from './storeConnection.ts';

/** The embedded store's only file, beside it SQLite's own `-wal` and `-shm` while it is open. */
export const storeFileName = 'store.sqlite';
/** So long a write waits for another process; a transaction of ours takes some milliseconds. */
const waitForOthersMs = 4_000;

/**
 * Opens the embedded store in `folder`; as many processes of this computer as like may do so at
 * once. Where there is none yet it is made, with the rows of the store that an earlier version
 * kept there, if any. Throws `StorageUnavailable`, saying what to do, where the file is damaged,
 * empty, of a later version or cannot be written.
 */
export async function openStoreFile(folder: string): Promise<StoreConnection> {
  const file = join(folder, storeFileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) createStoreFile(file, await rowsOfEarlierStore(folder));
    // Again after a start that ended between the two.
    setEarlierStoreAside(folder);
    requireOwnersOnly(file);
  } catch (error) {
    throw diskFault(error, file);
  }
  requireContent(file);
  return openedFile(file);
}

function openedFile(file: string): StoreConnection {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: waitForOthersMs });
    requireOurSchema(database, file);
    // What is acknowledged is on the disk, even if the power fails right after it.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // What is removed, such as contact details, must not be read out of the file's free space.
    database.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -32000');
    requireSound(database, file);
    upgrade(database);
    const connection = new StoreConnection(file, database);
    connection.probe();
    return connection;
  } catch (error) {
    database?.close();
    throw diskFault(error, file);
  }
}

/** Nobody else on this computer reads what customers wrote. */
function requireOwnersOnly(file: string): void {
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
}

function requireContent(file: string): void {
  if (statSync(file).size > 0) return;
  throw new StorageUnavailable(
    'storage.damaged',
    `the store ${file} is empty, which no store of ours ever is: restore it from a backup, or ` +
      'remove it to begin with a new one',
  );
}

function requireOurSchema(database: DatabaseSync, file: string): void {
  if (pragma(database, 'application_id') !== applicationId) {
    throw new StorageUnavailable(
      'storage.damaged',
      `${file} is no store of this program: restore the store from a backup, or name another DATA_DIR`,
    );
  }
  const schema = Number(pragma(database, 'user_version'));
  if (schema <= currentSchema) return;
  throw new StorageUnavailable(
    'storage.newer',
    `the store ${file} was written by a later version of this program (schema ${String(schema)}, ` +
      `this one knows ${String(currentSchema)}): run that version, or restore a backup from before`,
  );
}

/** Brings a file that an earlier version wrote to this one's schema. */
function upgrade(database: DatabaseSync): void {
  if (pragma(database, 'user_version') === currentSchema) return;
  database.exec('BEGIN IMMEDIATE');
  // Looked at again: another process may have done it meanwhile.
  for (let at = Number(pragma(database, 'user_version')); at < currentSchema; at += 1) {
    database.exec(`${upgrades[at] ?? ''}; PRAGMA user_version = ${String(at + 1)}`);
  }
  database.exec('COMMIT');
}

/** Reads every page once: some seconds for a file of a gigabyte. */
function requireSound(database: DatabaseSync, file: string): void {
  const found = String(pragma(database, 'quick_check(1)'));
  if (found === 'ok') return;
  throw new StorageUnavailable(
    'storage.damaged',
    `the store ${file} is damaged (${found.replaceAll(/\s+/g, ' ')}): restore it from a backup`,
  );
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** What the file system or SQLite refuses while the file is made or opened. */
function diskFault(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return unavailable('the disk is full: make room');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return unavailable('its folder may not be written: give this process the right to it');
  }
  return sqliteFault(error, file, 'open it');

  function unavailable(advice: string): StorageUnavailable {
    return new StorageUnavailable('storage.disk', `the store ${file}: ${advice}`, error);
  }
}
