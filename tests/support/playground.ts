import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import getPort from 'get-port';
import { temporaryFolder } from './temporaryFolder.ts';

/** A running Microsoft 365 Agents Playground: one person's Teams, without Microsoft. */
export interface Playground {
  /** Where its client is, and its connector under `/_connector`. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  /** The bot's address, for example `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** Text of `.m365agentsplayground.yml`: who sits in front of it, the others, team and channels. */
  readonly config: string;
}

const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const loopbackOnly = new URL('../../bot/cli/loopbackOnly.mjs', import.meta.url).href;

/** Starts one on a free port of 127.0.0.1; throws with its own words when it does not start. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = await temporaryFolder('playground');
  await writeFile(join(folder.path, '.m365agentsplayground.yml'), options.config);
  const port = await getPort({ host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  const bot = ['-e', options.botEndpoint, '-c', 'msteams', '--service-url', `${url}/_connector`];
  const child = spawn(
    process.execPath,
    ['--import', loopbackOnly, program, 'start', ...bot, '-p', String(port), '--disable-telemetry'],
    {
      cwd: folder.path,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  const listening = new Promise<void>((resolve, reject) => {
    const hear = (line: string): void => {
      said.push(line);
      if (line.startsWith('Listening on')) resolve();
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`The Playground ended: ${said.join('\n')}`));
    });
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await folder.remove();
  };
  try {
    await listening;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
