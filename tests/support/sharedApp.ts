import { startApp, type RunningApp } from './runningApp.ts';

let shared: Promise<RunningApp> | null = null;

/**
 * The whole program with the sample city, started by the first suite that asks for it and the same
 * for all. A suite that uses it changes only what it made itself or alone lays hands on, and counts
 * nothing that another could add to; what needs a city of its own takes `startApp`.
 */
export function sharedApp(): Promise<RunningApp> {
  shared ??= startApp();
  return shared;
}

/** Ends the shared program, when there is one; called after the last test. */
export async function closeSharedApp(): Promise<void> {
  const closing = shared;
  shared = null;
  await (await closing)?.stop();
}
