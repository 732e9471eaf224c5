/**
 * Keeps the tab's own files, so that it opens through an outage and shows what the browser has kept
 * (tab/session/keptFigures.ts). It leaves the interface alone: no answer is kept here.
 */

/** What of a service worker's surroundings is used; TypeScript has them apart from a page's. */
interface Surroundings {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & MessageEvent) => void): void;
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Surroundings;
const cacheName = 'tab';
const page = '/tab/';
const assets = '/tab/assets/';
/** A few releases' files; the oldest go. */
const mostFiles = 150;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

/** The first page was loaded before there was anybody to keep its files: it names them. */
worker.addEventListener('message', (event) => {
  const named = event.data as readonly string[];
  event.waitUntil(keepAll([page, ...named.filter((path) => path.startsWith(assets))]));
});

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname === page) event.respondWith(newestPage(event));
  else if (pathname.startsWith(assets)) event.respondWith(keptFile(event));
});

/** The page names its files, so the newest one is wanted; the kept one only through an outage. */
async function newestPage(event: Fetching): Promise<Response> {
  const kept = async (): Promise<Response | undefined> => (await open()).match(page);
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(page, answer.clone()));
    return answer.status < 500 ? answer : ((await kept()) ?? answer);
  } catch (error) {
    const answer = await kept();
    if (answer === undefined) throw error;
    return answer;
  }
}

/** A file under `assets/` never changes: its name has a hash of its content. */
async function keptFile(event: Fetching): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const kept = await (await open()).match(pathname);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(pathname, answer.clone()));
  return answer;
}

async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await open();
  for (const path of paths) {
    if ((await cache.match(path)) !== undefined) continue;
    const answer = await fetch(path);
    if (answer.ok) await keep(path, answer);
  }
}

async function keep(path: string, answer: Response): Promise<void> {
  const cache = await open();
  await cache.put(path, answer);
  const known = await cache.keys();
  const outdated = known.filter(({ url }) => new URL(url).pathname !== page);
  const tooMany = Math.max(known.length - mostFiles, 0);
  await Promise.all(outdated.slice(0, tooMany).map((request) => cache.delete(request)));
}

function open(): Promise<Cache> {
  return caches.open(cacheName);
}
