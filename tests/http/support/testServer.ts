import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createFinnishHolidays } from '../../../bot/calendar/finnishHolidays.ts';
import {
  createServer,
  type HttpServer,
  type ServerDependencies,
} from '../../../bot/http/createServer.ts';
import { createLog } from '../../../bot/log.ts';
import { StorageUnavailable } from '../../../bot/storage/table/errors.ts';
import type { ThreadStores } from '../../../bot/workbook/thread/order.ts';
import {
  createWorkbookThreads,
  type WorkbookThreads,
} from '../../../bot/workbook/thread/workbookThreads.ts';
import { createTranslators } from '../../../bot/wording/translator.ts';
import type { Storage } from '../../../bot/storage/openStorage.ts';
import { now, sampleStorage, type SampleStorage } from './sampleStorage.ts';

export interface TestServer {
  readonly url: string;
  /** What it has logged, as JSON lines. */
  readonly log: readonly string[];
  readonly server: HttpServer;
}

const words = createTranslators();
const calendar = createFinnishHolidays();
const running: Pick<HttpServer, 'close'>[] = [];

/** A server with the sample city behind it, on a free port; in local use unless told otherwise. */
export async function startServer(
  changes: Partial<ServerDependencies> = {},
  sample: Promise<SampleStorage> = sampleStorage(),
): Promise<TestServer> {
  const log: string[] = [];
  const { storage } = await sample;
  const workbooks = testWorkbooks(storage);
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    entra: null,
    guests: 'refuse',
    log: createLog('info', { write: (line) => void log.push(line) }),
    now: () => now,
    ...storage,
    calendar,
    workbooks,
    isConfigured: () => false,
    newId: randomUUID,
    appLink: 'https://teams.example/app',
    deliverSoon: () => undefined,
    isStorageOutage: (error) => error instanceof StorageUnavailable,
    words,
    messages: () => Promise.resolve({ kind: 'handled', status: 200, body: null, personId: null }),
    tabFolder: join(import.meta.dirname, 'no-such-folder'),
    ...changes,
  });
  const url = await server.listen();
  running.push(server, workbooks);
  return { url, log, server };
}

interface WorkbookChanges {
  /** Megabytes that each may take. */
  readonly heap?: number;
  readonly feedbacks?: ThreadStores['feedbacks'];
}

/** The threads that read and write workbooks. */
export function testWorkbooks(
  storage: Storage,
  { heap, feedbacks = storage.feedback }: WorkbookChanges = {},
): WorkbookThreads {
  return createWorkbookThreads({
    stores: { ...storage, feedbacks },
    evesAreWorkingDays: () => false,
    program: new URL('../../../bot/workbookThread.ts', import.meta.url),
    now: () => now,
    ...(heap === undefined ? {} : { heap }),
  });
}

export async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}

/** Signs in as a sample person and returns the `Cookie` header. */
export async function signIn(url: string, personId: string): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ personId }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 204 || cookie === undefined)
    throw new Error(`could not sign in: ${response.status.toString()}`);
  return cookie;
}
