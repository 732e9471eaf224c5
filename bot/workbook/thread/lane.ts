import { Piscina } from 'piscina';
import type { WorkbookOrder, WorkbookResult } from './order.ts';

export interface LaneOptions {
  /** The program that does an order. */
  readonly program: URL;
  /** Megabytes of heap that the thread may take; one that takes more is ended. */
  readonly heap: number;
  /** More than so many do not wait. */
  readonly mostWaiting: number;
}

/** One thread, in which orders are done one after another. */
export interface Lane {
  readonly isFull: () => boolean;
  /** Rejects with what the order failed with, or with an AbortError when `signal` ends it. */
  readonly run: (order: WorkbookOrder, signal: AbortSignal | null) => Promise<WorkbookResult>;
  /** Ends the thread, and with it what it is at. */
  readonly close: () => Promise<void>;
}

/** A file brought in is looked at several times: the thread is kept for the next look. */
const idleMs = 60_000;
/** Below the main thread where a computer has too few cores for both (nice). */
const lowerPriority = 10;

/**
 * Piscina starts the thread, limits its memory and ends it. What waits is kept here: piscina
 * starts no new thread for its queue when one has been ended while others waited.
 */
export function createLane({ program, heap, mostWaiting }: LaneOptions): Lane {
  const pool = new Piscina({
    filename: program.href,
    ...{ minThreads: 0, maxThreads: 1, idleTimeout: idleMs },
    niceIncrement: lowerPriority,
    // A thread that waits for the stores must not be put to sleep between two tasks.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  let waiting = 0;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    isFull: () => waiting >= mostWaiting,
    run: (order, signal) => {
      waiting += 1;
      const turn = last.then(async () => {
        waiting -= 1;
        if (isClosed) throw new Error('the server is being stopped');
        // The program answers nothing else.
        return (await pool.run(order, { transferList: [order.port], signal })) as WorkbookResult;
      });
      // Whoever comes next waits for the end, whichever it is; the failure is told by `turn`.
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      isClosed = true;
      await pool.destroy();
    },
  };
}
