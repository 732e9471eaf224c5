import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backUp } from '../../../bot/storage/openTables.ts';
import { openSqliteTables } from '../../../bot/storage/sqlite/sqliteTables.ts';
import { SqlitePartition } from '../../../bot/storage/sqlite/sqlitePartition.ts';
import { StoreConnection } from '../../../bot/storage/sqlite/storeConnection.ts';
import { create, put } from '../../../bot/storage/table/row.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder.ts';

describe('the file of the embedded store', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder('file');
    file = join(folder.path, 'store.sqlite');
  });
  afterEach(() => folder.remove());

  /** Writes rows into the store of a folder and closes it. */
  async function fill(path: string, ...keys: readonly string[]): Promise<void> {
    const tables = await openSqliteTables(path);
    for (const key of keys) {
      const row = { key, columns: { text: 'x'.repeat(1_000) } };
      assert.equal(await tables.partition('T', 'p').transact([create(row)]), 'done');
    }
    await tables.close();
  }

  async function keysIn(path: string): Promise<readonly string[]> {
    const tables = await openSqliteTables(path);
    const rows = await tables.partition('T', 'p').range({ from: '', below: '~' });
    await tables.close();
    return rows.map(({ key }) => key);
  }

  const refuses = (code: string, words: RegExp): Promise<void> =>
    assert.rejects(openSqliteTables(folder.path), (error: Error & { code?: unknown }) => {
      assert.equal(error.code, code, error.message);
      assert.match(error.message, words);
      return true;
    });

  it('keeps rows from one opening to the next', async () => {
    await fill(folder.path, 'a', 'b');
    assert.deepEqual(await keysIn(folder.path), ['a', 'b']);
  });

  it('is for its owner only, with what SQLite keeps beside it, also where it was not', async () => {
    const inside = join(folder.path, 'new');
    // As open as a computer can be set to.
    const umask = process.umask(0);
    const tables = await openSqliteTables(inside).finally(() => process.umask(umask));
    await tables.partition('T', 'p').transact([create({ key: 'a', columns: {} })]);
    const modes = async (): Promise<Readonly<Record<string, string>>> => {
      const names = ['', ...(await readdir(inside))];
      const all = names.map(async (name) => {
        const { mode } = await stat(join(inside, name));
        return [name, (mode & 0o777).toString(8)] as const;
      });
      return Object.fromEntries(await Promise.all(all));
    };
    const expected = { '': '700', 'store.sqlite': '600', 'store.sqlite-acknowledged': '600' };
    assert.deepEqual(await modes(), {
      ...expected,
      'store.sqlite-shm': '600',
      'store.sqlite-wal': '600',
    });
    await tables.close();
    await chmod(join(inside, 'store.sqlite'), 0o644);
    await (await openSqliteTables(inside)).close();
    assert.deepEqual(await modes(), expected);
  });

  it('is one for all who open it at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => openSqliteTables(folder.path)));
    await Promise.all(
      all.map((tables, n) =>
        tables.partition('T', 'p').transact([create({ key: String(n), columns: {} })]),
      ),
    );
    for (const tables of all) await tables.close();
    assert.deepEqual(await keysIn(folder.path), ['0', '1', '2', '3', '4', '5']);
    assert.deepEqual(await readdir(folder.path), ['store.sqlite', 'store.sqlite-acknowledged']);
  });

  it('is waited for while another process writes to it', async () => {
    await fill(folder.path);
    const tables = await openSqliteTables(folder.path);
    const other = spawn(
      process.execPath,
      [
        '-e',
        `const { DatabaseSync } = require('node:sqlite');
         const database = new DatabaseSync(${JSON.stringify(file)});
         database.exec('BEGIN IMMEDIATE');
         process.stdout.write('holds it');
         setTimeout(() => { database.exec('COMMIT'); database.close(); }, 300);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(other.stdout, 'data');
    const row = { key: 'a', columns: {} };
    assert.equal(await tables.partition('T', 'p').transact([create(row)]), 'done');
    await tables.close();
  });

  it('copied while it is open, is another store: nothing goes into the original', async () => {
    const tables = await openSqliteTables(folder.path);
    await tables.partition('T', 'p').transact([create({ key: 'a', columns: {} })]);
    const copy = join(folder.path, 'copy');
    await mkdir(copy);
    for (const name of ['store.sqlite', 'store.sqlite-wal']) {
      await copyFile(join(folder.path, name), join(copy, name));
    }
    await fill(copy, 'only in the copy');
    await tables.partition('T', 'p').transact([create({ key: 'b', columns: {} })]);
    await tables.close();
    assert.deepEqual(await keysIn(folder.path), ['a', 'b']);
    assert.deepEqual(await keysIn(copy), ['a', 'only in the copy']);
  });

  it('is backed up while it is open, into a file of its own that is a store', async () => {
    const tables = await openSqliteTables(folder.path);
    await tables.partition('T', 'p').transact([create({ key: 'a', columns: {} })]);
    const copy = join(folder.path, 'backup');
    await mkdir(copy);
    await backUp(folder.path, join(copy, 'store.sqlite'));
    await tables.partition('T', 'p').transact([create({ key: 'b', columns: {} })]);
    await tables.close();
    assert.equal((await stat(join(copy, 'store.sqlite'))).mode & 0o777, 0o600);
    assert.deepEqual(await keysIn(copy), ['a']);
    await assert.rejects(backUp(folder.path, join(copy, 'store.sqlite')), /there already/);
    await assert.rejects(backUp(folder.path, join(copy, 'no', 'file')), /folder .* is not there/);
  });

  describe('is refused, saying what to do,', () => {
    it('when it is empty', async () => {
      await writeFile(file, '');
      await refuses('storage.damaged', /is empty.*backup/);
      assert.equal((await stat(file)).size, 0, 'and left as it is');
    });

    it('when it is something else', async () => {
      await writeFile(file, 'A letter to the mayor. '.repeat(100));
      await refuses('storage.damaged', /no store or is damaged/);
    });

    it("when it is somebody else's database", async () => {
      const database = new DatabaseSync(file);
      database.exec('CREATE TABLE birds (name TEXT)');
      database.close();
      await refuses('storage.damaged', /no store of this program/);
    });

    it('when a part of it is missing', async () => {
      await fill(folder.path, ...Array.from({ length: 60 }, (_, n) => `k${String(n)}`));
      await truncate(file, Math.floor((await stat(file)).size / 2 / 4096) * 4096);
      await refuses('storage.damaged', /damaged.*backup/);
    });

    it('when a part of it was written over', async () => {
      await fill(folder.path, ...Array.from({ length: 60 }, (_, n) => `k${String(n)}`));
      const bytes = await readFile(file);
      bytes.fill(7, 4096 * 2, 4096 * 4);
      await writeFile(file, bytes);
      await refuses('storage.damaged', /damaged.*backup/);
    });

    it('when a later version wrote it', async () => {
      await fill(folder.path, 'a');
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
      await refuses('storage.newer', /later version.*schema 99/);
    });

    it('never for being of an earlier schema: it is brought up to date', async () => {
      await fill(folder.path, 'a');
      const database = new DatabaseSync(file);
      database.exec('ALTER TABLE store DROP COLUMN lost; PRAGMA user_version = 1');
      database.close();
      assert.deepEqual(await keysIn(folder.path), ['a']);
    });

    it('when it is missing and its log is there', async () => {
      await writeFile(`${file}-wal`, 'what was not in the file yet');
      await refuses('storage.damaged', /is missing although .*-wal/);
    });

    it('when its folder cannot be one', async () => {
      await writeFile(join(folder.path, 'a file'), '');
      await assert.rejects(openSqliteTables(join(folder.path, 'a file', 'store')));
    });
  });

  it('is refused when it may not be written', async () => {
    await fill(folder.path, 'a');
    await chmod(file, 0o400);
    await chmod(folder.path, 0o555);
    // The superuser may write everything: then somebody else tries.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    if ('uid' in user) await chmod(file, 0o444);
    const program = new URL('support/openStore.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [program, folder.path], {
      ...user,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    await chmod(folder.path, 0o755);
    assert.match(said, /^storage\.disk: .*(right|writ)/);
  });

  describe('while it is open', () => {
    it('takes nothing more when it is removed or replaced, and says so', async () => {
      const tables = await openSqliteTables(folder.path);
      const partition = tables.partition('T', 'p');
      await partition.transact([create({ key: 'a', columns: {} })]);
      await rm(file);
      const lost = { code: 'storage.damaged', message: /removed or replaced/ };
      await assert.rejects(partition.transact([create({ key: 'b', columns: {} })]), lost);
      await assert.rejects(tables.probe(), lost);
      await writeFile(file, 'another');
      await assert.rejects(partition.transact([create({ key: 'b', columns: {} })]), lost);
      await tables.close();
    });

    it('refuses what a full disk does not take, keeps the rest, and goes on when there is room', async () => {
      await fill(folder.path, 'before');
      const database = new DatabaseSync(file);
      const connection = new StoreConnection(file, database);
      const partition = new SqlitePartition(connection, 'T', 'p');
      const limit = (pages: number): void => {
        database.exec(`PRAGMA max_page_count = ${String(pages)}`);
      };
      limit(12);
      const large = (key: string) => put({ key, columns: { text: 'x'.repeat(30_000) } });
      await assert.rejects(partition.transact([large('a'), large('b')]), {
        code: 'storage.disk',
        message: /disk is full: make room/,
      });
      const keys = async (): Promise<readonly string[]> =>
        (await partition.range({ from: '', below: '~' })).map(({ key }) => key);
      assert.deepEqual(await keys(), ['before']);
      limit(1_000);
      assert.equal(await partition.transact([large('a'), large('b')]), 'done');
      assert.deepEqual(await keys(), ['a', 'b', 'before']);
      connection.close();
    });

    it('stores what is done in one go all together or not at all', async () => {
      const tables = await openSqliteTables(folder.path);
      const partition = tables.partition('T', 'p');
      const step = (key: string) => partition.transact([create({ key, columns: {} })]);
      await assert.rejects(
        tables.inOneGo(async () => {
          await step('a');
          throw new Error('half way');
        }),
        /half way/,
      );
      assert.equal(await tables.hasHadRows(), false);
      await tables.inOneGo(async () => {
        await step('b');
        assert.equal(await step('b'), 'taken');
        await step('c');
      });
      await tables.close();
      assert.deepEqual(await keysIn(folder.path), ['b', 'c']);
    });
  });

  describe('takes over the rows of an earlier version', () => {
    const earlier = '__azurite_db_table__.json';
    const written = JSON.stringify({
      filename: earlier,
      collections: [
        { name: '$TABLES_COLLECTION$', data: [{ account: 'devstoreaccount1', table: 'T' }] },
        {
          name: 'devstoreaccount1$T',
          data: [
            {
              PartitionKey: 'p',
              RowKey: 'item|a=0020b',
              properties: {
                ...{ PartitionKey: 'p', RowKey: 'item|a=0020b', schemaVersion: 1, text: 'Ääni' },
                ...{ share: 0.5, 'share@odata.type': 'Edm.Double', isOpen: true },
                ...{ Timestamp: '2026-01-01T00:00:00Z', 'Timestamp@odata.type': 'Edm.DateTime' },
              },
              eTag: 'W/"1"',
              $loki: 1,
            },
          ],
        },
      ],
    });

    it('once, and keeps them as they were', async () => {
      await writeFile(join(folder.path, earlier), written, { mode: 0o644 });
      for (const start of [1, 2]) {
        const tables = await openSqliteTables(folder.path);
        const row = await tables.partition('T', 'p').get('item|a=0020b');
        const columns = { schemaVersion: 1, text: 'Ääni', share: 0.5, isOpen: true };
        assert.deepEqual(row?.columns, columns, `start ${String(start)}`);
        assert.equal(await tables.hasHadRows(), true);
        await tables.close();
      }
      assert.deepEqual((await readdir(folder.path)).toSorted(), [
        ...['before-sqlite', 'store.sqlite', 'store.sqlite-acknowledged'],
      ]);
      const copy = join(folder.path, 'before-sqlite', earlier);
      assert.equal(await readFile(copy, 'utf8'), written);
      assert.equal((await stat(copy)).mode & 0o777, 0o600);
    });

    it('and refuses a file that cannot be read, leaving it where it is', async () => {
      await writeFile(join(folder.path, earlier), written.slice(0, 300));
      await refuses('storage.damaged', /rows of an earlier version.*backup/);
      assert.deepEqual(await readdir(folder.path), [earlier]);
    });

    it('not while that version is running', async () => {
      await writeFile(join(folder.path, earlier), written);
      const azurite = createServer((_, response) => {
        response.statusCode = 403;
        response.setHeader('Server', 'Azurite-Table/3.37.0');
        response.end();
      }).listen(0, '127.0.0.1');
      await once(azurite, 'listening');
      const { port } = azurite.address() as AddressInfo;
      await writeFile(join(folder.path, 'embedded-store.json'), JSON.stringify({ port }));
      await refuses('storage.unreachable', /still running.*stop it first/);
      const closed = once(azurite, 'close');
      azurite.close();
      azurite.closeAllConnections();
      await closed;
      await (await openSqliteTables(folder.path)).close();
    });

    it('from a folder that its predecessor has just made, without a row', async () => {
      await writeFile(join(folder.path, earlier), JSON.stringify({ collections: [] }));
      const tables = await openSqliteTables(folder.path);
      assert.equal(await tables.hasHadRows(), false);
      await tables.close();
    });
  });
});
