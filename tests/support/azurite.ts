import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import getPort from 'get-port';
import { newTablePrefix } from './testStore.ts';

/** A table service that speaks Azure's protocol, with table names of a suite's own. */
export interface TestTableService {
  readonly kind: 'connectionString';
  readonly connectionString: string;
  readonly tablePrefix: string;
}

/** Azurite's well-known account: published in its documentation, so no secret. */
const account = 'devstoreaccount1';
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

let shared: Promise<{ readonly child: ChildProcess; readonly port: number }> | null = null;

/** Azurite, Microsoft's emulator, started by the first suite that asks for it. */
export async function testTableService(): Promise<TestTableService> {
  shared ??= start();
  const { port } = await shared;
  const connectionString =
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};` +
    `TableEndpoint=http://127.0.0.1:${String(port)}/${account};`;
  return { kind: 'connectionString', connectionString, tablePrefix: newTablePrefix() };
}

/** Ends it, when there is one; called after the last test. */
export async function closeTableService(): Promise<void> {
  const closing = shared;
  shared = null;
  const child = (await closing)?.child;
  if (child?.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function start(): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const port = await getPort({ host: '127.0.0.1' });
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
  const child = fork(
    program,
    [
      ...['--inMemoryPersistence', '--tableHost', '127.0.0.1', '--tablePort', String(port)],
      // Telemetry would call home; newer clients than Azurite knows are welcome.
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    {
      // It ends with the tests, even if they are killed.
      execArgv: ['--import', new URL('../../infra/endWithParent.mjs', import.meta.url).href],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  await new Promise<void>((settle, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('successfully started')) settle();
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Azurite ended (${String(code)}): ${said}`)));
  });
  return { child, port };
}
