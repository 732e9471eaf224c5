import type { TemplateKind } from '../../contract/setUp.ts';
import { MessageChannel } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { ImportAnswer, ImportRequestHead } from '../../contract/importing.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import type { TellProgress } from '../progress.ts';
import { createLane } from './lane.ts';
import {
  storeCalls,
  tellCall,
  type ThreadStores,
  type WorkbookOrder,
  type WorkbookResult,
  type WorkbookTask,
} from './order.ts';

export interface WorkbookThreadsDeps {
  readonly stores: ThreadStores;
  readonly now: () => Instant;
  readonly evesAreWorkingDays: () => boolean;
  /** The program that does a `WorkbookOrder`. */
  readonly program: URL;
  /** Megabytes of heap that one thread may take; one that takes more is ended. */
  readonly heap?: number;
}

/** A workbook, or why there is none. */
export type WrittenWorkbook =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** Of a table: what it is called, and how many rows it has. */
      readonly told?: { readonly title: string; readonly rows: number };
    }
  | { readonly kind: 'malformed'; readonly why: string }
  /** Too many are waiting already. */
  | { readonly kind: 'busy' }
  /** It took more memory than a thread has. */
  | { readonly kind: 'tooHeavy' };

/** Everything that the tab does with workbooks, in threads of its own. */
export interface WorkbookThreads {
  /** `signal` ends what nobody waits for any more; the promise is then rejected. */
  readonly runImport: (
    head: ImportRequestHead,
    bytes: Uint8Array,
    context: {
      readonly by: PersonId;
      readonly words: Translator;
      readonly tell: TellProgress;
      readonly signal: AbortSignal | null;
    },
  ) => Promise<ImportAnswer>;
  readonly exportCompilation: (
    words: Translator,
    at: Instant,
    withPeople: boolean,
  ) => Promise<WrittenWorkbook>;
  readonly writeTemplate: (of: TemplateKind, words: Translator) => Promise<WrittenWorkbook>;
  readonly writeTable: (body: Uint8Array) => Promise<WrittenWorkbook>;
  /** Ends the threads, and with them what they are at. */
  readonly close: () => Promise<void>;
}

const heapMegabytes = 512;
/** What waits holds its file in memory: 10 MB at most, and 4 MB of a table. */
const mostWaiting = { imports: 4, exports: 16 };

/**
 * Reads, plans and writes workbooks in worker threads, so that a large file neither holds up
 * others nor, where it takes too much memory, ends the server. One thread is for files that come
 * in and one for those that go out: an export does not wait for an import. The stores stay in the
 * main thread, and the threads call them over a port.
 */
export function createWorkbookThreads(deps: WorkbookThreadsDeps): WorkbookThreads {
  const { program, heap = heapMegabytes } = deps;
  const lanes = {
    imports: createLane({ program, heap, mostWaiting: mostWaiting.imports }),
    exports: createLane({ program, heap, mostWaiting: mostWaiting.exports }),
  };

  async function run(
    lane: keyof typeof lanes,
    task: WorkbookTask,
    { words, at, tell, signal }: Run,
  ): Promise<WorkbookResult | { readonly kind: 'busy' | 'tooHeavy' }> {
    if (lanes[lane].isFull()) return { kind: 'busy' };
    const calls = serveStores(deps.stores, tell);
    const { port } = calls;
    const evesAreWorkingDays = deps.evesAreWorkingDays();
    const order: WorkbookOrder = { task, language: words.language, at, evesAreWorkingDays, port };
    try {
      return await lanes[lane].run(order, signal);
    } catch (error) {
      if (isOutOfMemory(error)) return { kind: 'tooHeavy' };
      // A store's error loses what it is on its way through the thread.
      throw calls.failure() ?? error;
    } finally {
      calls.close();
    }
  }

  const written = async (task: WorkbookTask, context: Run): Promise<WrittenWorkbook> => {
    const result = await run('exports', task, context);
    if (result.kind === 'answer') throw new Error('the thread answered another task');
    return result;
  };

  return {
    runImport: async (head, bytes, { by, words, tell, signal }) => {
      const context = { words, at: deps.now(), tell, signal };
      const result = await run('imports', { kind: 'import', head, bytes, by }, context);
      switch (result.kind) {
        case 'answer':
          return result.answer;
        case 'busy':
          return { kind: 'refused', reason: words.t('importing.busy') };
        case 'tooHeavy':
          return { kind: 'refused', reason: words.t('import.refusal.tooHeavy') };
        case 'file':
        case 'malformed':
          throw new Error('the thread answered another task');
      }
    },
    exportCompilation: (words, at, withPeople) =>
      written({ kind: 'compilation', withPeople }, { words, at, ...untold }),
    writeTemplate: (of, words) =>
      written({ kind: 'template', of }, { words, at: deps.now(), ...untold }),
    writeTable: (body) =>
      written({ kind: 'table', body }, { words: { language: 'fi' }, at: deps.now(), ...untold }),
    close: async () => {
      await Promise.all([lanes.imports.close(), lanes.exports.close()]);
    },
  };
}

interface Run {
  readonly words: Pick<Translator, 'language'>;
  readonly at: Instant;
  readonly tell: TellProgress;
  readonly signal: AbortSignal | null;
}

const untold = { tell: () => Promise.resolve(), signal: null };

/** Answers the thread's calls: those in `storeCalls`, how far it is, and nothing else. */
function serveStores(stores: ThreadStores, tell: TellProgress) {
  const { port1, port2 } = new MessageChannel();
  let failed: unknown = null;
  const functions = new Map<string, (...given: never[]) => unknown>([[tellCall, tell]]);
  for (const [name, methods] of Object.entries(storeCalls)) {
    const store = stores[name as keyof ThreadStores] as unknown as Record<
      string,
      (...given: never[]) => unknown
    >;
    for (const method of methods) {
      functions.set(`${name}.${method}`, (...given) => store[method]?.(...given));
    }
  }
  const rpc = createBirpc(
    {},
    {
      post: (message) => {
        port1.postMessage(message);
      },
      on: (receive) => {
        port1.on('message', receive);
      },
      resolver: (name) => functions.get(name),
      onFunctionError: (error) => {
        failed ??= error;
      },
      timeout: -1,
      proxify: false,
    },
  );
  return {
    port: port2,
    failure: () => failed,
    close: () => {
      rpc.$close();
      port1.close();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
