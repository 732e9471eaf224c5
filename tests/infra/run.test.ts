import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { until } from '../support/until.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const infra = resolve(import.meta.dirname, '../../infra');

/** Stands for npm: notes that it was called and installs what the lock says, or fails. */
const fakeNpm = `
const fs = require('node:fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('slow-network')) {
  fs.writeFileSync('installer', String(process.ppid));
  while (fs.existsSync('slow-network')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}
if (fs.existsSync('no-network')) { console.error('npm error code ENOTFOUND'); process.exit(1); }
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules');
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

const script = `
import fs from 'node:fs';
const [what]: string[] = process.argv.slice(2);
if (what === 'fail') process.exitCode = 3;
if (what === 'wait') {
  const alive = setInterval(() => {}, 1000);
  process.on('SIGTERM', () => {
    clearInterval(alive);
    fs.writeFileSync('ended', '');
    process.exitCode = 5;
  });
  process.on('SIGINT', () => fs.appendFileSync('interrupts', 'x'));
  fs.writeFileSync('runner', String(process.ppid));
}
process.stdout.write(\`started \${what}\\n\`);
`;

describe('infra/run.mjs', function () {
  // Each start is a process of its own or two.
  this.timeout(30_000);
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await temporaryFolder('run');
    await mkdir(join(folder.path, 'infra'));
    for (const file of ['run.mjs', 'setUp.mjs', 'starters.mjs', 'endWithParent.mjs'])
      await copyFile(join(infra, file), join(folder.path, 'infra', file));
    await writeFile(join(folder.path, 'npm.js'), fakeNpm);
    await writeFile(join(folder.path, 'script.ts'), script);
    await lock('1.0.0');
  });
  afterEach(() => folder.remove());

  const lock = async (version: string): Promise<void> => {
    const packages = { '': {}, 'node_modules/some': { version, integrity: `sha512-${version}` } };
    await writeFile(join(folder.path, 'package-lock.json'), JSON.stringify({ packages }));
  };
  const start = (what: string): ChildProcess =>
    spawn(process.execPath, ['infra/run.mjs', 'script.ts', what], {
      cwd: folder.path,
      env: { ...process.env, npm_execpath: join(folder.path, 'npm.js'), NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const end = async (child: ChildProcess): Promise<{ code: unknown; out: string; err: string }> => {
    const said = { out: '', err: '' };
    child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const [code] = (await once(child, 'close')) as [unknown];
    return { code, ...said };
  };
  const npmCalls = async (): Promise<string[]> => {
    const text = await readFile(join(folder.path, 'npm-calls'), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  };

  it('installs before the first run, says so in one line, and not again', async () => {
    const first = await end(start('once'));
    assert.deepEqual([first.code, first.out], [0, 'started once\n']);
    assert.match(first.err, /^Installing packages[^\n]*\n$/);
    const second = await end(start('again'));
    assert.deepEqual([second.out, second.err], ['started again\n', '']);
    assert.deepEqual(await npmCalls(), ['ci --include=dev']);
  });

  it('installs anew when the lock has changed', async () => {
    await end(start('once'));
    await lock('2.0.0');
    await end(start('again'));
    assert.equal((await npmCalls()).length, 2);
  });

  it('installs once when two start at once', async () => {
    const both = await Promise.all([end(start('one')), end(start('two'))]);
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.equal((await npmCalls()).length, 1);
  });

  it("says in one line what to do when packages cannot be had, after npm's own words", async () => {
    await writeFile(join(folder.path, 'no-network'), '');
    const { code, out, err } = await end(start('never'));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /ENOTFOUND\nPackages could not be installed.*check the network.*\n$/);
  });

  it("ends with the script's exit code", async () => {
    assert.equal((await end(start('fail'))).code, 3);
  });

  it('passes a signal on and waits for the graceful end', async () => {
    const child = start('wait');
    const ended = end(child);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    assert.equal((await ended).code, 5);
  });

  it('passes on a Ctrl-C that comes twice, from the terminal and from npm, once', async () => {
    const child = start('wait');
    const ended = end(child);
    child.stdout?.once('data', () => {
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    await until(() => readFile(join(folder.path, 'interrupts'), 'utf8'));
    child.kill('SIGTERM');
    await ended;
    assert.equal(await readFile(join(folder.path, 'interrupts'), 'utf8'), 'x');
  });

  it('lets no script outlive it when it is killed', async () => {
    const child = start('wait');
    child.stdout?.once('data', () => child.kill('SIGKILL'));
    await until(() => readFile(join(folder.path, 'ended')));
  });

  it('starts nothing when the npm that runs it has ended during the installation', async () => {
    await writeFile(join(folder.path, 'slow-network'), '');
    const npm = `
      const { spawn } = require('node:child_process');
      spawn(process.execPath, ['infra/run.mjs', 'script.ts', 'wait'], { stdio: 'ignore' });`;
    const starter = spawn(process.execPath, ['-e', npm], {
      cwd: folder.path,
      env: {
        ...process.env,
        ...{ npm_execpath: join(folder.path, 'npm.js'), npm_lifecycle_event: 'wait', NODE_ENV: '' },
      },
      stdio: 'ignore',
    });
    const runner = Number(await until(() => readFile(join(folder.path, 'installer'), 'utf8')));
    const ended = once(starter, 'exit');
    starter.kill('SIGKILL');
    await ended;
    await rm(join(folder.path, 'slow-network'));
    await until(() => (isRunning(runner) ? null : true));
    assert.equal(existsSync(join(folder.path, 'runner')), false);
  });

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const) {
    it(`lets no script outlive the npm that runs it when that gets ${signal}`, async () => {
      // The real npm puts itself in the place of the one above: nothing may be left to install.
      await end(start('once'));
      const scripts = { wait: `"${process.execPath}" infra/run.mjs script.ts wait` };
      await writeFile(join(folder.path, 'package.json'), JSON.stringify({ scripts }));
      const npm = spawn('npm', ['run', 'wait'], {
        cwd: folder.path,
        env: { ...process.env, NODE_ENV: '' },
        stdio: 'ignore',
      });
      await until(() => readFile(join(folder.path, 'runner')));
      npm.kill(signal);
      await until(() => readFile(join(folder.path, 'ended')));
    });
  }
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
