import { useState } from 'react';
import type { Answer } from '../api/apiClient.ts';
import { useSession } from './session.ts';

interface Page {
  /** What the next page is asked for with; null at the end. */
  readonly next: string | null;
}

/**
 * A list page by page: the first is given, the others are fetched one after another. What was
 * fetched further belongs to the first page it follows: give the component a `key` of that.
 */
export function usePages<View extends Page>(
  path: string,
  first: View,
): {
  readonly pages: readonly View[];
  /** Fetches the next page; null at the end. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
  /** True when the last page asked for did not come. */
  readonly isAway: boolean;
} {
  const { api } = useSession();
  const [pages, setPages] = useState<readonly View[]>([first]);
  const [isAway, setIsAway] = useState(false);
  const [busy, setBusy] = useState(false);
  const next = pages.at(-1)?.next ?? null;

  async function fetchMore(after: string): Promise<void> {
    setBusy(true);
    const further = `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
    const answer = await api
      .get<View>(further, new AbortController().signal)
      .catch((): Answer<View> => ({ kind: 'unreachable' }));
    setBusy(false);
    setIsAway(answer.kind !== 'view');
    if (answer.kind === 'view') setPages([...pages, answer.view]);
  }

  return { pages, more: next === null ? null : () => void fetchMore(next), busy, isAway };
}
