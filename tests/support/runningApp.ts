import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import getPort from 'get-port';
import { temporaryFolder } from './temporaryFolder.ts';

/** The whole program as `npm start` runs it, with a store of its own in an empty folder. */
export interface RunningApp {
  /** For example `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly botEndpoint: string;
  /** Runs one of the program's commands beside it and gives what it printed. */
  command(script: string, ...parameters: string[]): Promise<string>;
  stop(): Promise<void>;
  /** Ends it at once, as the system does when memory runs out (SIGKILL). */
  kill(): Promise<void>;
  /** The same with the commands that are running, as when the power fails. */
  killAll(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** Starts it on free ports of 127.0.0.1; throws with its own words when it does not start. */
export async function startApp(
  settings: Readonly<Record<string, string>> = {},
  options: {
    /** No file may grow beyond so many bytes: to the program it is as a full disk. */
    readonly largestFile?: number;
  } = {},
): Promise<RunningApp> {
  const folder = await temporaryFolder('app');
  const port = await getPort({ host: '127.0.0.1' });
  const env = {
    ...process.env,
    LOG_LEVEL: 'warn',
    PORT: String(port),
    DATA_DIR: folder.path,
    ...settings,
  };
  const { largestFile } = options;
  const limit =
    largestFile === undefined ? '' : `ulimit -f ${String(Math.ceil(largestFile / 512))};`;
  const run = (script: string, parameters: readonly string[]) =>
    spawn(
      'sh',
      ['-c', `${limit} exec "$0" "$@"`, process.execPath, resolve(root, script), ...parameters],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  const commands = new Set<ChildProcess>();
  const child = run('bot/cli/start.ts', []);
  const said: string[] = [];
  const ready = new Promise<void>((settle, reject) => {
    const hear = (line: string): void => {
      said.push(line);
      if (line.startsWith('Ctrl-C')) settle();
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('exit', () => {
      reject(new Error(`The program ended: ${said.join('\n')}`));
    });
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    await folder.remove();
  };
  const stop = (): Promise<void> => end('SIGTERM');
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  const address = `http://127.0.0.1:${String(port)}`;
  return {
    address,
    botEndpoint: `${address}/api/messages`,
    command: async (script, ...parameters) => {
      const command = run(script, parameters);
      commands.add(command);
      const printed: string[] = [];
      createInterface({ input: command.stdout }).on('line', (line) => printed.push(line));
      createInterface({ input: command.stderr }).on('line', (line) => printed.push(line));
      await once(command, 'close');
      commands.delete(command);
      return printed.join('\n');
    },
    stop,
    kill: () => end('SIGKILL'),
    killAll: async () => {
      for (const command of commands) command.kill('SIGKILL');
      await end('SIGKILL');
    },
  };
}
