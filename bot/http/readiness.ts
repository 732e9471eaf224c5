import type { Instant } from '../domain/calendar/time.ts';

/** Anybody may ask, and an answer costs a write to the disk. */
const believedForMs = 1_000;

/**
 * Rejects with the store's fault while rows cannot be read and written. The store is tried at most
 * once a second, however often this is asked.
 */
export function createReadiness(
  probe: () => Promise<void>,
  now: () => Instant,
): () => Promise<void> {
  let last: { readonly at: number; readonly answer: Promise<void> } | null = null;
  return () => {
    const at = Date.parse(now());
    if (last === null || Math.abs(at - last.at) >= believedForMs) last = { at, answer: probe() };
    return last.answer;
  };
}
