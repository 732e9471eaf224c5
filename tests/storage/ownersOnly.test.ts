import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreFile } from '../../bot/storage/sqlite/storeFile.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('the files of the embedded store', () => {
  let place: TemporaryFolder;
  let umask: number;
  before(async () => {
    place = await temporaryFolder('owners-only');
    // As open as a computer can be set to.
    umask = process.umask(0);
  });
  after(async () => {
    process.umask(umask);
    await place.remove();
  });

  it('can be read by their owner only, those beside it while it is open too', async () => {
    const folder = join(place.path, 'new');
    const store = await openStoreFile(folder);
    const modes = readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]);
    assert.deepEqual(Object.fromEntries(modes), {
      'store.sqlite': '600',
      'store.sqlite-shm': '600',
      'store.sqlite-wal': '600',
    });
    assert.equal(modeOf(folder), '700');
    store.close();
  });

  it('are made so when others could read them', async () => {
    const folder = join(place.path, 'copied');
    mkdirSync(folder);
    (await openStoreFile(folder)).close();
    const file = join(folder, 'store.sqlite');
    chmodSync(file, 0o644);
    (await openStoreFile(folder)).close();
    assert.equal(modeOf(file), '600');
  });
});
