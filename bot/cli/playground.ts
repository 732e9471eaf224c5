import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { isPlaygroundRole, playgroundSeats, seat } from './playgroundConfig.ts';
import type { PlaygroundRole } from './playgroundConfig.ts';

const host = '127.0.0.1';
const configName = '.m365agentsplayground.yml';
const root = resolve(import.meta.dirname, '../..');

/** What was asked for on the command line; a text says what is wrong with it. */
function readArguments(args: readonly string[]): { role: PlaygroundRole; port: number } | string {
  const usage = `npm run playground -- [${Object.keys(playgroundSeats).join('|')}] [--port N]`;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' } },
    });
    const role = positionals[0] ?? 'staff';
    if (!isPlaygroundRole(role) || positionals.length > 1) return usage;
    const port = Number(values.port ?? playgroundSeats[role].port);
    return Number.isInteger(port) && port > 0 && port < 65_536 ? { role, port } : usage;
  } catch {
    // parseArgs throws for an option it does not know: the usage says which there are.
    return usage;
  }
}

/** True when something takes connections at the port. */
function answers(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      settle(true);
    });
    socket.once('error', () => settle(false));
  });
}

/** True when the port can be listened on. */
function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen(port, host, () => server.close(() => settle(true)));
  });
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** Starts the Playground and lives as long as it; Ctrl-C, SIGTERM or a closed terminal ends both. */
function start(folder: string, botAddress: string, port: number, name: string): void {
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const loopbackOnly = pathToFileURL(join(import.meta.dirname, 'loopbackOnly.mjs')).href;
  const options = ['-e', botAddress, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const serviceUrl = ['--service-url', `http://${host}:${String(port)}/_connector`];
  const child = spawn(
    process.execPath,
    ['--import', loopbackOnly, program, 'start', ...options, ...serviceUrl],
    {
      cwd: folder,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let told = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (told || !line.startsWith('Listening on')) return;
    told = true;
    process.stdout.write(`${name}: http://${host}:${String(port)} (Ctrl-C stops)\n`);
  });
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  child.once('error', (error) => fail(`The Playground did not start: ${error.message}`));
  child.once('exit', (code) => {
    if (code !== null && code !== 0) {
      fail(`The Playground ended with code ${String(code)}: see devTools/ in ${folder}.`);
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeListener(signal, stop);
    }
  });
}

/** Checks what has to be there and starts; a text says why it cannot. */
async function main(): Promise<string | null> {
  const asked = readArguments(process.argv.slice(2));
  if (typeof asked === 'string') return `Usage: ${asked}`;
  const config = readConfig(process.env);
  if ('problems' in config) return config.problems.join('\n');
  const { role, port } = asked;
  const bot = `http://${host}:${String(config.ok.port)}`;
  if (!(await answers(config.ok.port))) {
    return `Nothing answers at ${bot}: start the bot first (npm start), or set PORT.`;
  }
  if (!(await isFree(port))) return `Port ${String(port)} is taken: give another with --port.`;
  const folder = resolve(config.ok.dataDir, 'playground', role);
  const { userId } = playgroundSeats[role];
  const { yaml, name } = seat(readFileSync(join(root, configName), 'utf8'), userId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, configName), yaml);
  start(folder, `${bot}/api/messages`, port, `${name} (${role})`);
  return null;
}

const problem = await main();
if (problem !== null) fail(problem);
