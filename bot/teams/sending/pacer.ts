import { HeldBack } from './heldBack.ts';
import { SlidingWindows } from './slidingWindows.ts';
import type { Window } from './slidingWindows.ts';

/** Time and chance as the pacing needs them; real ones in the running program. */
export interface Pace {
  /** Milliseconds of a clock that never goes back. */
  readonly milliseconds: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

export interface Pacer {
  /**
   * Makes the request when the limits of its thread and of the app allow it. Throws
   * {@link HeldBack}, with nothing sent, when that is further off than a short wait.
   */
  readonly run: <T>(thread: string, request: () => Promise<T>) => Promise<T>;
  /** Nothing more to the thread for `pauseMs` and some more; returns the whole pause. */
  readonly holdBack: (thread: string, pauseMs: number) => number;
}

/** A wait up to this long is sat out; for a longer one the card goes back into the ledger. */
const patienceMs = 2_500;
/** So much of a pause at most is added by chance, so that not all who wait come back at once. */
const jitter = 0.25;
/** With more threads than this, those that nothing holds back any more are forgotten. */
const manyThreads = 2_000;

interface Thread {
  readonly windows: SlidingWindows;
  heldUntil: number;
}

export function createPacer(
  { milliseconds, pause, random }: Pace,
  limits: { readonly thread: readonly Window[]; readonly app: readonly Window[] },
): Pacer {
  const app = new SlidingWindows(limits.app);
  const threads = new Map<string, Thread>();

  function threadOf(name: string): Thread {
    const known = threads.get(name);
    if (known !== undefined) return known;
    if (threads.size >= manyThreads) forgetIdle();
    const thread = { windows: new SlidingWindows(limits.thread), heldUntil: -Infinity };
    threads.set(name, thread);
    return thread;
  }

  function forgetIdle(): void {
    const now = milliseconds();
    for (const [name, { windows, heldUntil }] of threads) {
      if (heldUntil <= now && windows.isIdle(now)) threads.delete(name);
    }
  }

  return {
    run: async (name, request) => {
      const thread = threadOf(name);
      for (;;) {
        const now = milliseconds();
        const own = Math.max(thread.heldUntil - now, thread.windows.waitMs(now));
        if (own > patienceMs) throw new HeldBack(own, 'paced');
        const wait = Math.max(own, app.waitMs(now));
        if (wait <= 0) break;
        await pause(wait);
      }
      thread.windows.begin();
      app.begin();
      try {
        return await request();
      } finally {
        const now = milliseconds();
        thread.windows.end(now);
        app.end(now);
      }
    },
    holdBack: (name, pauseMs) => {
      const thread = threadOf(name);
      const whole = Math.ceil(pauseMs * (1 + jitter * random()));
      thread.heldUntil = Math.max(thread.heldUntil, milliseconds() + whole);
      return whole;
    },
  };
}
