import { keysUnder, withStore } from './browserStore.ts';

/** When the overview was last read: on the day before this one, and on this one. */
interface Visits {
  readonly before: string | null;
  readonly latest: string;
}

const prefix = 'visits ';

/**
 * The instant of the reader's last visit on an earlier day, as the server gave it; null where this
 * browser knows of none. It stays the same for the whole day, so that changes can be read twice.
 */
export function lastVisit(owner: string, now: Date): string | null {
  const visits = visitsOf(owner);
  if (visits === null) return null;
  return dayOf(new Date(visits.latest)) === dayOf(now) ? visits.before : visits.latest;
}

/** Notes that the figures of the instant have been read. */
export function noteVisit(owner: string, asOf: string): void {
  const before = lastVisit(owner, new Date(asOf));
  const visits: Visits = { before, latest: asOf };
  withStore('localStorage', (store) => {
    store.setItem(prefix + owner, JSON.stringify(visits));
  });
}

/** For when somebody else sits down. */
export function forgetVisits(): void {
  withStore('localStorage', (store) => {
    for (const key of keysUnder(store, prefix)) store.removeItem(key);
  });
}

function visitsOf(owner: string): Visits | null {
  const text = withStore('localStorage', (store) => store.getItem(prefix + owner));
  return text === null ? null : (JSON.parse(text) as Visits);
}

/** The city's own day, wherever the reader is. */
function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki' }).format(instant);
}
