import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither null, undefined nor an exception. It waits for
 * an event that cannot be subscribed to; mocha's timeout of the test is its limit.
 */
export async function until<T>(
  ask: () => Promise<T | null | undefined> | T | null | undefined,
): Promise<T> {
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined) return answer;
    } catch {
      await nextTurn();
    }
    await pause(20);
  }
}
