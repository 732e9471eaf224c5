import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { until } from '../support/until.ts';

const root = resolve(import.meta.dirname, '../..');

describe('the end of the program', function () {
  // Each start is a process of its own, which loads the sample city.
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const running: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await temporaryFolder('ending');
  });
  afterEach(async () => {
    for (const program of running.splice(0)) if (program.exitCode === null) program.kill('SIGKILL');
    await folder.remove();
  });

  function start(port: number): ChildProcess {
    const program = spawn(process.execPath, [resolve(root, 'bot/cli/start.ts')], {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'warn', PORT: String(port), DATA_DIR: folder.path },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(program);
    return program;
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`comes in order by ${signal} while it is still starting`, async () => {
      const program = start(0);
      let said = '';
      program.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await until(() => (existsSync(join(folder.path, 'store.sqlite')) ? true : null));
      const ended = once(program, 'exit');
      program.kill(signal);
      assert.deepEqual(await ended, [0, null]);
      assert.doesNotMatch(said, /Ctrl-C/);
      const storage = await openStorage({
        ...{ kind: 'embedded', folder: folder.path, tablePrefix: 'cx' },
      });
      const { people } = await storage.organisation.snapshot();
      assert.ok([0, samplePeople.length].includes(people.size), 'a whole sample city, or none');
      await storage.close();
    });
  }

  it('comes at once by a second Ctrl-C, whatever is under way', async () => {
    const port = await getPort({ host: '127.0.0.1' });
    const program = start(port);
    await until(async () =>
      (await fetch(`http://127.0.0.1:${String(port)}/health`)).ok ? true : null,
    );
    // A request whose end does not come: the server would wait for it.
    const caller = connect(port, '127.0.0.1');
    caller.on('error', () => undefined);
    caller.write(
      `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await pause(100);
    const ended = once(program, 'exit');
    // What comes within half a second of the first counts as the same press.
    const pressing = setInterval(() => program.kill('SIGINT'), 100);
    assert.deepEqual(await ended, [130, null]);
    clearInterval(pressing);
    caller.destroy();
  });
});
