import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

export interface AzuriteProcess {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Lets Azurite write its rows to disk and end; resolves when it has. */
  stop(): Promise<void>;
}

const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
const startedLine = 'successfully started';
const stopsWithinMs = 15_000;

/**
 * Starts Azurite's table service on 127.0.0.1 with its rows in `folder`, at `port` or a free one.
 * Resolves when it serves; throws with Azurite's own words when it does not start.
 */
export async function startAzurite(folder: string, port?: number): Promise<AzuriteProcess> {
  const chosen = port ?? (await freePort());
  const child = fork(azurite, azuriteArguments(folder, chosen), {
    execArgv: ['--import', new URL('./exitWithParent.ts', import.meta.url).href],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C reaches our process only, which stops the store last.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await started(child);
  return {
    port: chosen,
    pid: child.pid ?? 0,
    ended,
    stop: () => stop(child, ended),
  };
}

function azuriteArguments(folder: string, port: number): string[] {
  return [
    ...['--location', folder, '--tableHost', '127.0.0.1', '--tablePort', String(port)],
    // Telemetry would call home; newer clients than Azurite knows are welcome.
    ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
  ];
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-4_000);
      if (said.includes(startedLine)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The embedded store did not start (exit code ${code ?? 'none'}): ${said}`));
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send('shutdown');
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopsWithinMs);
  await ended;
  clearTimeout(impatience);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
