import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageUnavailable } from '../table/errors.ts';
import type { EarlierRow } from './earlierStore.ts';
import { insertRow, schema } from './schema.ts';

/**
 * Makes the store's file with these rows in it. It is made under another name and then gets its
 * own in one step, so that it is never seen half made; of several processes the first one's stays.
 */
export function createStoreFile(file: string, rows: readonly EarlierRow[]): void {
  requireNoLog(file);
  removeAbandonedDrafts(file);
  const draft = `${file}.new-${String(process.pid)}`;
  rmSync(draft, { force: true });
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    fill(draft, rows);
    giveName(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function fill(draft: string, rows: readonly EarlierRow[]): void {
  const database = new DatabaseSync(draft);
  try {
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
    database.exec(`BEGIN; ${schema}`);
    const insert = database.prepare(insertRow);
    for (const { table, partitionKey, rowKey, columns } of rows) {
      insert.run(table, partitionKey, rowKey, 1, JSON.stringify(columns));
    }
    if (rows.length > 0) database.exec('UPDATE store SET transactions = 1');
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function giveName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    // Windows writes a folder's entries by itself and lets nobody ask for it.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(folder);
  }
}

/** SQLite's log without the file that it belongs to: the file was removed or not copied along. */
function requireNoLog(file: string): void {
  const log = `${file}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return;
  // Looked at last: another process may have made the store and opened it just now.
  if (existsSync(file)) return;
  throw new StorageUnavailable(
    'storage.damaged',
    `the store ${file} is missing although ${log} is there: put it back or restore a backup of ` +
      `both; to begin with a new store, remove ${log} as well`,
  );
}

/** What a process left that ended while it made a store: it may hold a whole copy of the rows. */
function removeAbandonedDrafts(file: string): void {
  const prefix = `${basename(file)}.new-`;
  for (const name of readdirSync(dirname(file)).filter((each) => each.startsWith(prefix))) {
    const pid = /^\d+/.exec(name.slice(prefix.length))?.[0];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(file), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
