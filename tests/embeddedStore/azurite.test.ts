import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { startEmbeddedStore, type EmbeddedStore } from '../../bot/embeddedStore/azurite.ts';
import { isRunning, processIdentity } from '../../bot/embeddedStore/processIdentity.ts';
import { readStoreNote } from '../../bot/embeddedStore/storeNote.ts';
import { createLog } from '../../bot/log.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { until } from '../support/until.ts';

const log = createLog('silent');
const inAnotherProcess = new URL('startInAnotherProcess.ts', import.meta.url);

describe('startEmbeddedStore', function () {
  // Each start is a process of its own, and a store that was killed is waited for.
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const running: EmbeddedStore[] = [];
  const others: ChildProcess[] = [];

  const start = async (onLost?: (error: Error) => void): Promise<EmbeddedStore> => {
    const store = await startEmbeddedStore({
      folder: folder.path,
      log,
      ...(onLost === undefined ? {} : { onLost }),
    });
    running.push(store);
    return store;
  };
  /** A store held by another process; resolves to that process and its connection string. */
  const startElsewhere = async (): Promise<readonly [ChildProcess, string]> => {
    const child = fork(inAnotherProcess, [folder.path]);
    others.push(child);
    const [message] = (await once(child, 'message')) as [{ connectionString: string }];
    return [child, message.connectionString];
  };

  beforeEach(async () => {
    folder = await temporaryFolder('store');
  });
  afterEach(async () => {
    for (const child of others.splice(0).filter((each) => each.exitCode === null)) {
      const ended = once(child, 'exit');
      if (child.kill('SIGKILL')) await ended;
    }
    for (const store of running.splice(0)) await store.stop();
    await folder.remove();
  });

  it('keeps its rows from one start to the next', async () => {
    const first = await start();
    await writeRow(first.connectionString, 'kept');
    await first.stop();
    const second = await start();
    assert.equal(await readRow(second.connectionString), 'kept');
  });

  it('ends its process when it is stopped, and can be stopped twice', async () => {
    const store = await start();
    const note = await readStoreNote(folder.path);
    assert.ok(note !== null && isRunning(note.store));
    await store.stop();
    await store.stop();
    assert.equal(isRunning(note.store), false);
  });

  it('gives one store to all who start it at once', async () => {
    const stores = await Promise.all([start(), start(), start(), startElsewhere()]);
    const [first, second, third, [, elsewhere]] = stores;
    assert.equal(second.connectionString, first.connectionString);
    assert.equal(third.connectionString, first.connectionString);
    assert.equal(elsewhere, first.connectionString);
  });

  it('stays up when one that shares it stops', async () => {
    const [, connectionString] = await startElsewhere();
    const sharing = await start();
    await sharing.stop();
    await writeRow(connectionString, 'still there');
    assert.equal(await readRow(connectionString), 'still there');
  });

  it('is taken over with its rows, at the same address, when its owner stops first', async () => {
    const owner = await start();
    const sharing = await start();
    await writeRow(owner.connectionString, 'handed over');
    await owner.stop();
    const text = await until(() => readRow(sharing.connectionString));
    assert.equal(text, 'handed over');
  });

  it('outlives the sudden death of its owner without losing rows', async () => {
    const [owner, connectionString] = await startElsewhere();
    await writeRow(connectionString, 'survived');
    const orphan = await readStoreNote(folder.path);
    const died = once(owner, 'exit');
    owner.kill('SIGKILL');
    // Until it is gone its store is still shared, to be taken over at the same address.
    await died;
    const next = await start();
    assert.ok(orphan !== null && !isRunning(orphan.store));
    assert.equal(await readRow(next.connectionString), 'survived');
  });

  it('takes over a lock whose owner has ended', async () => {
    const ended = { ...processIdentity(), started: 'before the last boot' };
    await writeFile(join(folder.path, 'embedded-store.lock'), JSON.stringify(ended));
    await writeFile(join(folder.path, 'embedded-store.json'), '{"port":');
    const store = await start();
    await writeRow(store.connectionString, 'started');
    assert.equal(await readRow(store.connectionString), 'started');
  });

  it('says so when its process ends by itself', async () => {
    const lost = new Promise<Error>((resolve) => void start(resolve));
    const note = await until(() => readStoreNote(folder.path));
    process.kill(note.store.pid, 'SIGKILL');
    assert.match((await lost).message, /ended unexpectedly/);
  });
});

async function writeRow(connectionString: string, text: string): Promise<void> {
  const table = tableOf(connectionString);
  await table.createTable();
  await table.createEntity({ partitionKey: 'p', rowKey: 'r', text });
}

async function readRow(connectionString: string): Promise<unknown> {
  return (await tableOf(connectionString).getEntity('p', 'r'))['text'];
}

function tableOf(connectionString: string): TableClient {
  return TableClient.fromConnectionString(connectionString, 'rows', {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });
}
