/**
 * Has the tab's own files kept for an outage. A browser may have no service workers, or refuse a
 * frame its store: then the tab works as well, and does not open through an outage.
 */
export async function keepFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/tab/serviceWorker.js');
  } catch (error) {
    console.info(error);
    return;
  }
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  active?.postMessage(loaded.map(({ pathname }) => pathname));
}
