import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, link, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import getPort from 'get-port';
import { z } from 'zod';
import { buildTab } from '../../bot/cli/buildTab.ts';
import { testTableService } from '../support/azurite.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const megabyte = 1024 * 1024;
/** It was 342 MB before anything was left out. */
const largestMegabytes = 130;

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })),
});
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** What docs/deployment.md sends to the web app: relative paths of files. */
async function deployedFiles(): Promise<readonly string[]> {
  // An index of its own, in which nothing is tracked: every file is looked at by the list alone.
  const { stdout } = await run('git', ['ls-files', '-oz', '--exclude-from=infra/deploy.ignore'], {
    cwd: root,
    env: { ...process.env, GIT_INDEX_FILE: '/nowhere/index' },
    maxBuffer: 64 * megabyte,
  });
  const lock = lockSchema.parse(
    JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')),
  );
  const kept = new Set(
    Object.keys(lock.packages).filter((path) => lock.packages[path]?.dev !== true),
  );
  return stdout.split('\0').filter((path) => {
    if (path === '') return false;
    const at = path.lastIndexOf('node_modules/');
    return at < 0 || kept.has(path.slice(0, at) + packageIn(path.slice(at)));
  });
}

/** `node_modules/NAME` of a path that begins so; NAME may have a scope. */
function packageIn(path: string): string {
  return /^node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '';
}

async function sameFile(from: string, to: string): Promise<number> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
  }
  return (await stat(to)).size;
}

describe('what is deployed', function () {
  // Some ten thousand files are linked, and a whole program starts.
  this.timeout(120_000);
  let tree: TemporaryFolder;
  let bytes = 0;
  let env: Readonly<Record<string, string>>;
  let address: string;
  let program: ChildProcess;

  before(async () => {
    await buildTab();
    tree = await temporaryFolder('deployed');
    const files = await deployedFiles();
    const folders = new Set(files.map((file) => dirname(join(tree.path, file))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    const sizes = await Promise.all(
      files.map((file) => sameFile(join(root, file), join(tree.path, file))),
    );
    bytes = sizes.reduce((sum, size) => sum + size, 0);

    const store = await testTableService();
    const port = await getPort({ host: '127.0.0.1' });
    address = `http://127.0.0.1:${String(port)}`;
    const id = '99999999-9999-4999-8999-999999999999';
    env = {
      ...{ PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: String(port) },
      ...{ BOT_ID: id, BOT_PASSWORD: 'of the test', BOT_TENANT_ID: id, ENTRA_TENANT_ID: id },
      ...{ ENTRA_CLIENT_ID: id, TAB_DOMAIN: 'cx.example', LOG_LEVEL: 'warn' },
      AZURE_TABLES_CONNECTION_STRING: store.connectionString,
      AZURE_TABLES_PREFIX: store.tablePrefix.slice(0, 20),
    };
    program = spawn(process.execPath, ['bot/main.ts'], { cwd: tree.path, env, stdio: 'pipe' });
    await ready(program);
  });
  after(async () => {
    if (program.exitCode === null) program.kill('SIGKILL');
    await tree.remove();
  });

  it('starts in Teams mode on Node alone, and answers', async () => {
    const tab = await fetch(`${address}/tab/`);
    assert.equal(tab.status, 200);
    assert.match(await tab.text(), /<div id="root">/);
    assert.equal((await fetch(`${address}/health/ready`)).status, 200);
    assert.equal((await fetch(`${address}/api/overview`)).status, 401);
    const activity = {
      ...{ type: 'message', id: '1', channelId: 'msteams', text: 'ohje' },
      ...{ serviceUrl: 'https://smba.trafficmanager.net/emea/', recipient: { id: '28:bot' } },
      ...{ from: { id: '29:somebody' }, conversation: { id: 'a:chat' } },
    };
    const posted = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    assert.equal(posted.status, 401);
  });

  it('can load every package and program that it loads later', async () => {
    const { dependencies } = packageSchema.parse(
      JSON.parse(await readFile(join(tree.path, 'package.json'), 'utf8')),
    );
    const own = ['./bot/workbookThread.ts', './bot/storage/sqlite/sqliteTables.ts'];
    const names = [...Object.keys(dependencies).map(entryOf), ...own];
    const load = names.map((name) => `await import(${JSON.stringify(name)});`).join('\n');
    await run(process.execPath, ['--input-type=module', '-e', load], { cwd: tree.path, env });
  });

  it('has the commands', async () => {
    const { stdout } = await run(process.execPath, ['bot/cli/check.ts'], { cwd: tree.path, env });
    assert.match(stdout, /Differences found: 0/);
  });

  it('ends by itself when it is told to', async () => {
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(`${address}/health`));
  });

  it(`is at most ${String(largestMegabytes)} MB`, () => {
    assert.ok(bytes < largestMegabytes * megabyte, `${String(Math.round(bytes / megabyte))} MB`);
  });
});

/** The package has an entry only for parts of it. */
function entryOf(name: string): string {
  return name === 'write-excel-file' ? 'write-excel-file/node' : name;
}

async function ready(program: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((settle, fail) => {
    for (const stream of [program.stdout, program.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Ctrl-C')) settle();
      });
    }
    program.once('exit', () => fail(new Error(`The program ended: ${said.join('\n')}`)));
  });
}
