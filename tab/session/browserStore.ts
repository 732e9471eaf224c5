/**
 * The browser's store for one window (`sessionStorage`) or for all of this site (`localStorage`).
 * A browser may refuse a frame its store, or have no room left in it, and both throw: then nothing
 * is done, and null is given.
 */
export function withStore<Result>(
  name: 'sessionStorage' | 'localStorage',
  act: (store: Storage) => Result,
): Result | null {
  try {
    return act(window[name]);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function keysUnder(store: Storage, prefix: string): readonly string[] {
  return Object.keys(store).filter((key) => key.startsWith(prefix));
}
