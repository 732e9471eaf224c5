import { createBrowserHost } from './browserHost.ts';
import type { Host } from './host.ts';

/** How long Teams may take to answer before the tab goes on as in a plain browser. */
const patienceInMilliseconds = 4000;

/**
 * Finds out where the tab is shown. In a window of its own it is a plain browser at once, without
 * loading Teams' library; in a frame Teams is asked, and whoever frames it without being Teams is
 * given up on after a while.
 */
export async function findHost(): Promise<Host> {
  if (window.parent === window) return createBrowserHost();
  const { connectToTeams } = await import('./teamsHost.ts');
  return Promise.race([connectToTeams().catch(createBrowserHost), browserAfterPatience()]);
}

function browserAfterPatience(): Promise<Host> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(createBrowserHost()), patienceInMilliseconds);
  });
}
