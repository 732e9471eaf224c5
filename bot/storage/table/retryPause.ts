import { setTimeout as pause } from 'node:timers/promises';

/** How often a change is tried again when only a row that many share was in the way. */
export const retryLimit = 20;

/** Waits a random while that grows with the attempts, so that those who collided part. */
export async function retryPause(attempt: number): Promise<void> {
  await pause(Math.random() * Math.min(10 * attempt, 100));
}
