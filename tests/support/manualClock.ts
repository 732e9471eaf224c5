import type { Clockwork } from '../../bot/surroundings.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that goes on only when it is told to, with the timers and pauses that hang on it. */
export class ManualClock implements Clockwork {
  #now = 0;
  readonly #timers = new Set<Timer>();
  #isLetGo = false;
  /** Callbacks of the regular rounds, which a test makes itself. */
  readonly regular: (() => void)[] = [];

  readonly milliseconds = (): number => this.#now;

  readonly pause = (ms: number): Promise<void> => {
    if (this.#isLetGo) {
      this.#now += ms;
      // What is waited for comes from outside: it needs its turn.
      return new Promise((resolve) => void setImmediate(resolve));
    }
    return new Promise((resolve) => this.#timers.add({ at: this.#now + ms, callback: resolve }));
  };

  readonly timers = {
    every: (callback: () => void) => {
      this.regular.push(callback);
      return { stop: () => void this.regular.splice(this.regular.indexOf(callback), 1) };
    },
    after: (ms: number, callback: () => void) => {
      const timer = { at: this.#now + ms, callback };
      this.#timers.add(timer);
      return { stop: () => void this.#timers.delete(timer) };
    },
  };

  /** How many timers and pauses are running. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Goes on to the next timer and calls it; false when there is none. */
  next(): boolean {
    const [first] = [...this.#timers].sort((a, b) => a.at - b.at);
    if (first === undefined) return false;
    this.#timers.delete(first);
    this.#now = Math.max(this.#now, first.at);
    first.callback();
    return true;
  }

  /** Goes on by so much, calling the timers on the way. */
  go(ms: number): void {
    const until = this.#now + ms;
    while ([...this.#timers].some(({ at }) => at <= until)) this.next();
    this.#now = until;
  }

  /** Ends all pauses, and those to come at once. */
  letGo(): void {
    this.#isLetGo = true;
    while (this.next());
  }
}
