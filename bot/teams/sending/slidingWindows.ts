/** At most `count` requests in any `withinMs` milliseconds. */
export interface Window {
  readonly count: number;
  readonly withinMs: number;
}

/**
 * How many requests lie in each of several sliding windows. A request counts as long as it is
 * under way, and from its end on for the length of the window: the service, which counts at a
 * moment in between, never sees more than the window holds.
 *
 * Times are milliseconds of any clock that never goes back.
 */
export class SlidingWindows {
  readonly #windows: readonly Window[];
  readonly #most: number;
  /** Ends of the latest requests, oldest first; as many as the widest window can hold. */
  readonly #ends: number[] = [];
  #underWay = 0;

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
    this.#most = Math.max(...windows.map(({ count }) => count));
  }

  /** How long until one more fits into every window; 0: now. */
  waitMs(now: number): number {
    const waits = this.#windows.map(({ count, withinMs }) => {
      const crowding = this.#end(count, now);
      return crowding === undefined ? 0 : crowding + withinMs - now;
    });
    return Math.max(0, ...waits);
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(now: number): void {
    this.#underWay -= 1;
    this.#ends.push(now);
    if (this.#ends.length > this.#most) this.#ends.shift();
  }

  /** True when nothing of the past holds anything back any more. */
  isIdle(now: number): boolean {
    const latest = this.#end(1, now);
    return (
      latest === undefined ||
      this.#windows.every(({ count, withinMs }) => count < 1 || latest + withinMs <= now)
    );
  }

  /** The end of the `nth` latest request; what is under way would end now. */
  #end(nth: number, now: number): number | undefined {
    return nth <= this.#underWay ? now : this.#ends.at(this.#underWay - nth);
  }
}
