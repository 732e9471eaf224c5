import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Surroundings } from './domain/ports/surroundings.ts';
import type { Timers } from './scheduler/scheduler.ts';

/** How often the jobs look for what is due when nothing wakes them. */
export const roundMs = 15_000;

/** How the program waits: on a clock of its own that never goes back, whatever time it is told. */
export interface Clockwork {
  readonly milliseconds: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly timers: Timers;
}

export const realClockwork: Clockwork = {
  milliseconds: () => performance.now(),
  pause: (ms) => pause(ms),
  timers: {
    every: (callback) => {
      const timer = setInterval(callback, roundMs);
      return { stop: () => clearInterval(timer) };
    },
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return { stop: () => clearTimeout(timer) };
    },
  },
};

export const realSurroundings: Surroundings = {
  now: () => new Date().toISOString(),
  newId: randomUUID,
  random: Math.random,
};
