import type { Instant } from '../domain/calendar/time.ts';

/** A round of work that is due; told the time, it looks for itself what there is to do. */
export interface Job {
  readonly name: string;
  readonly run: (now: Instant) => Promise<void>;
}

export interface SchedulerDeps {
  readonly jobs: readonly Job[];
  readonly now: () => Instant;
  /** Calls back again and again until stopped; `setInterval` in the running program. */
  readonly every: (callback: () => void) => { stop(): void };
  readonly log: { error(details: object, message: string): void };
}

export interface Scheduler {
  start(): void;
  /** Runs all jobs soon, beside the regular rounds; calls in the meantime become one more round. */
  wake(): void;
  /** Ends when the round under way has ended, and starts no other. */
  stop(): Promise<void>;
}

/**
 * Runs the jobs in rounds that never overlap. What was missed while the process was down is found
 * in the first round, because jobs look at what is there rather than at timers.
 */
export function createScheduler({ jobs, now, every, log }: SchedulerDeps): Scheduler {
  let underWay: Promise<void> | null = null;
  let askedAgain = false;
  let stopped = false;
  let regular: { stop(): void } | null = null;

  async function round(): Promise<void> {
    do {
      askedAgain = false;
      for (const { name, run } of jobs) {
        try {
          await run(now());
        } catch (error) {
          // The next round tries again; one job's fault does not stop the others.
          log.error({ err: error, job: name }, 'a job failed');
        }
      }
    } while (wantsAnotherRound());
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

  return {
    start: () => {
      regular = every(wake);
      wake();
    },
    wake,
    stop: async () => {
      stopped = true;
      regular?.stop();
      await underWay;
    },
  };
}
