import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, SignInChoices, ViewerView } from '../../bot/contract/session.ts';
import type { Answer } from '../api/apiClient.ts';
import { useSession } from './session.ts';

/** Why the newest figures are not here. */
export type Trouble =
  { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'unreachable' };

export type ViewState<View> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly view: View; readonly trouble: Trouble | null }
  | { readonly kind: 'signIn'; readonly choices: SignInChoices }
  | { readonly kind: 'refused'; readonly trouble: Trouble };

/** Figures older than this are asked for anew when the reader comes back to the tab. */
const staleAfterMilliseconds = 60_000;

/**
 * Fetches a view, and again on `reload` and when the reader comes back. What was shown last stays
 * while waiting and through an outage, also when the path changes: a search keeps what it found
 * until the next is found. Where another path is another thing, give the component a `key`.
 */
export function useView<View extends { readonly viewer: ViewerView }>(
  path: string,
): {
  readonly state: ViewState<View>;
  readonly busy: boolean;
  readonly reload: () => void;
  /** Shows a newer state that came another way, as the answer to an act. */
  readonly show: (view: View) => void;
} {
  const { api, host, meet, remembered } = useSession();
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState('');
  const asked = `${attempt} ${path}`;
  const [state, setState] = useState<ViewState<View>>(() => {
    const view = remembered.get(path) as View | undefined;
    return view === undefined ? { kind: 'loading' } : { kind: 'shown', view, trouble: null };
  });
  const fetchedAt = useRef(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);

  const show = useCallback(
    (view: View) => {
      remembered.set(path, view);
      setState({ kind: 'shown', view, trouble: null });
    },
    [remembered, path],
  );

  useEffect(() => {
    const aborter = new AbortController();
    void fetchAnswer<View>(api.get, path, aborter.signal).then((answer) => {
      if (answer === null) return;
      fetchedAt.current = performance.now();
      if (answer.kind === 'view') {
        remembered.set(path, answer.view);
        meet(answer.view.viewer);
      }
      setState((before) => stateAfter(before, answer));
      setAnswered(asked);
      host.ready();
    });
    return () => aborter.abort();
  }, [api, host, meet, remembered, path, asked]);

  useEffect(() => {
    function refreshStale(): void {
      const age = performance.now() - fetchedAt.current;
      if (document.visibilityState === 'visible' && age > staleAfterMilliseconds) reload();
    }
    document.addEventListener('visibilitychange', refreshStale);
    return () => document.removeEventListener('visibilitychange', refreshStale);
  }, [reload]);

  return { state, busy: answered !== asked, reload, show };
}

type Get = <View>(path: string, signal: AbortSignal) => Promise<Answer<View>>;

/** Null when nobody waits for the answer any more; no token from Teams is as no connection. */
async function fetchAnswer<View>(
  get: Get,
  path: string,
  signal: AbortSignal,
): Promise<Answer<View> | null> {
  try {
    return await get<View>(path, signal);
  } catch (error) {
    if (signal.aborted) return null;
    console.error(error);
    return { kind: 'unreachable' };
  }
}

function stateAfter<View>(before: ViewState<View>, answer: Answer<View>): ViewState<View> {
  switch (answer.kind) {
    case 'view':
      return { kind: 'shown', view: answer.view, trouble: null };
    case 'signIn':
      return answer;
    case 'problem':
      // A refusal that concerns the reader takes the figures away; an outage does not.
      return answer.problem.status < 500 || before.kind !== 'shown'
        ? { kind: 'refused', trouble: answer }
        : { ...before, trouble: answer };
    case 'unreachable':
      return before.kind === 'shown'
        ? { ...before, trouble: answer }
        : { kind: 'refused', trouble: answer };
  }
}
