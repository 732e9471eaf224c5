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
  // Those loaded already, and those on their way before the worker sees to them itself.
  const observer = new PerformanceObserver((list) => {
    const loaded = list.getEntries().map(({ name }) => new URL(name).pathname);
    const files = loaded.filter((path) => path.startsWith('/tab/assets/'));
    if (files.length > 0) active?.postMessage(files);
  });
  observer.observe({ type: 'resource', buffered: true });
}
