/**
 * One holder a key at a time inside this process. It saves collisions on rows that many change
 * at once; what another process does is caught by the rows' versions.
 */
export class KeyedLocks {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs the work when all the keys are free; keys are taken in one order, so none waits in a ring. */
  async hold<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const [first, ...rest] = [...new Set(keys)].sort();
    if (first === undefined) return work();
    const before = this.#tails.get(first) ?? Promise.resolve();
    const { promise: mine, resolve: release } = Promise.withResolvers<undefined>();
    const tail = before.then(() => mine);
    this.#tails.set(first, tail);
    try {
      await before;
      return await this.hold(rest, work);
    } finally {
      release(undefined);
      if (this.#tails.get(first) === tail) this.#tails.delete(first);
    }
  }
}
