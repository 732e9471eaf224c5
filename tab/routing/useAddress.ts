import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The location's hash, followed as it changes. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

/**
 * Changes the hash without a new step in the history. The event is sent here because the browser
 * sends none, and at once, so that a field that shows a part of the address keeps its caret.
 */
export function replaceAddress(href: string): void {
  window.history.replaceState(null, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
