import type { Instant } from '../domain/calendar/time.ts';

/** A round of work that is due; told the time, it looks for itself what there is to do. */
export interface Job {
  readonly name: string;
  readonly run: (now: Instant) => Promise<void>;
  /** Resolves when what the rounds have begun and not waited for has ended. */
  readonly settle?: () => Promise<void>;
}

export interface JobLog {
  error(details: object, message: string): void;
}

/** Timers of the running program: `setInterval` and `setTimeout`. */
export interface Timers {
  /** Calls back again and again until stopped. */
  readonly every: (callback: () => void) => { stop(): void };
  /** Calls back once, in `ms` milliseconds. */
  readonly after: (ms: number, callback: () => void) => { stop(): void };
}

export interface SchedulerDeps {
  readonly jobs: readonly Job[];
  readonly now: () => Instant;
  readonly timers: Timers;
  readonly log: JobLog;
}

export interface Scheduler {
  start(): void;
  /** Runs all jobs soon, beside the regular rounds; calls in the meantime become one more round. */
  wake(): void;
  /** Like `wake`, in so many milliseconds at the latest; nothing where no rounds are made. */
  wakeIn(ms: number): void;
  /** Ends when the round under way and what it began have ended, and starts no other. */
  stop(): Promise<void>;
}

/**
 * Runs the jobs in rounds that never overlap. What was missed while the process was down is found
 * in the first round, because jobs look at what is there rather than at timers.
 */
export function createScheduler({ jobs, now, timers, log }: SchedulerDeps): Scheduler {
  let underWay: Promise<void> | null = null;
  let askedAgain = false;
  let stopped = false;
  let regular: { stop(): void } | null = null;
  let next: { readonly at: number; readonly timer: { stop(): void } } | null = null;

  async function round(): Promise<void> {
    do {
      askedAgain = false;
      for (const { name, run } of jobs) {
        await guarded(name, () => run(now()));
      }
    } while (wantsAnotherRound());
  }

  /** The next round tries again; one job's fault does not stop the others. */
  async function guarded(job: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, job }, 'a job failed');
    }
  }

  function wantsAnotherRound(): boolean {
    return askedAgain && !stopped;
  }

  function wake(): void {
    if (stopped) return;
    askedAgain = true;
    underWay ??= round().finally(() => {
      underWay = null;
    });
  }

  function wakeIn(ms: number): void {
    const at = Date.parse(now()) + ms;
    if (stopped || regular === null || (next !== null && next.at <= at)) return;
    next?.timer.stop();
    const timer = timers.after(Math.max(0, ms), () => {
      next = null;
      wake();
    });
    next = { at, timer };
  }

  return {
    start: () => {
      regular = timers.every(wake);
      wake();
    },
    wake,
    wakeIn,
    stop: async () => {
      stopped = true;
      regular?.stop();
      next?.timer.stop();
      await underWay;
      for (const { name, settle } of jobs) {
        if (settle !== undefined) await guarded(name, settle);
      }
    },
  };
}

/** The jobs one after another as one, each with what it began; throws what one of them throws. */
export function inOneGo(jobs: readonly Job[]): Job {
  return {
    name: jobs.map(({ name }) => name).join(', '),
    run: async (now) => {
      for (const { run, settle } of jobs) {
        await run(now);
        await settle?.();
      }
    },
  };
}
