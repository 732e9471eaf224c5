import type { Logger } from './log.ts';

/** A whole end takes longer only where something hangs. */
const patienceMs = 20_000;
/**
 * One press of Ctrl-C may come several times: from the terminal, and passed on by npm and by
 * infra/run.mjs. What comes later than this is another press.
 */
const onePressMs = 500;

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** The end of the process: what has been started is ended in the reverse order. */
export interface Ending {
  /** To be done at the end, before what was added earlier; done now where the end has begun. */
  add(name: string, step: () => Promise<void>): void;
  /** Ends what was added; resolves when all of it has ended. */
  end(): Promise<void>;
  readonly hasBegun: boolean;
}

/**
 * Ends the process in order when it is asked to by Ctrl-C, SIGTERM or a closed terminal (SIGHUP),
 * from now on; asked a second time, at once.
 */
export function endOnSignals(log: Logger): Ending {
  const steps: { readonly name: string; readonly step: () => Promise<void> }[] = [];
  let begun: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let next = steps.pop(); next !== undefined; next = steps.pop()) {
      try {
        await next.step();
      } catch (error) {
        log.error({ err: error, step: next.name }, 'the end of a part failed');
      }
    }
  };
  const end = (): Promise<void> => (begun ??= run());
  // Whoever read what is printed may be gone, with the terminal: that must not cut the end short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let firstAt: number | null = null;
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => {
      const now = performance.now();
      if (firstAt !== null) {
        if (now - firstAt > onePressMs) process.exit(128 + number);
        return;
      }
      firstAt = now;
      setTimeout(() => {
        log.error('the end took too long');
        process.exit(1);
      }, patienceMs);
      void end().then(() => {
        log.info('stopped');
        process.exit(0);
      });
    });
  }
  return {
    add: (name, step) => {
      steps.push({ name, step });
      if (begun !== null) begun = begun.then(run);
    },
    end,
    get hasBegun() {
      return begun !== null;
    },
  };
}
