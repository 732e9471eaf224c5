import type { Instant } from '../../domain/calendar/time.ts';

/** How long an answer is believed without reading again, in milliseconds. */
const believedFor = 10_000;

/**
 * Keeps the answer of a read for some seconds, for what changes seldom and is asked for on every
 * path. Those who ask at the same time share one read; a read that fails is not kept.
 */
export class Briefly<T> {
  readonly #read: () => Promise<T>;
  readonly #now: () => Instant;
  #answer: Promise<T> | null = null;
  #askedAt = -Infinity;

  constructor(read: () => Promise<T>, now: () => Instant) {
    this.#read = read;
    this.#now = now;
  }

  get(): Promise<T> {
    const now = Date.parse(this.#now());
    const age = now - this.#askedAt;
    // A clock that was set back must not keep an old answer alive.
    if (this.#answer !== null && age >= 0 && age < believedFor) return this.#answer;
    const answer = this.#read();
    this.#answer = answer;
    this.#askedAt = now;
    answer.catch(() => {
      if (this.#answer === answer) this.#answer = null;
    });
    return answer;
  }

  /** What was read is out of date: this process has just changed it. */
  forget(): void {
    this.#answer = null;
  }
}
