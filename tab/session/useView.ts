import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, SignInChoices, ViewerView } from '../../bot/contract/session.ts';
import type { Answer, ApiClient, Unanswered } from '../api/apiClient.ts';
import type { HostTrouble } from '../teams/host.ts';
import { forgetFigures, keepFigures, keptFigures } from './keptFigures.ts';
import { useSession } from './session.ts';

/** Why the newest figures are not here. */
export type Trouble = { readonly kind: 'problem'; readonly problem: Problem } | Unanswered;

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
 * until the next is found. Where another path is another thing, give the component a `key`. Without
 * anything shown, an outage brings back the figures that this browser has kept.
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
    const hand = remembered.get(path);
    void (async () => {
      const answer = await fetchAnswer<View>(api.get, path, aborter.signal, hand);
      if (answer === null) return;
      fetchedAt.current = performance.now();
      switch (answer.kind) {
        case 'view':
          remembered.set(path, answer.view);
          keepFigures(host.owner, path, answer.view);
          await meet(answer.view.viewer);
          break;
        case 'signIn':
          forgetFigures();
          break;
        case 'problem':
        case 'unreachable':
        case 'noSignIn':
          break;
      }
      const kept = answer.kind === 'view' ? null : (keptFigures(host.owner, path) as View | null);
      if (kept !== null) await meet(kept.viewer);
      if (aborter.signal.aborted) return;
      setState((before) => stateAfter(before, answer, kept));
      setAnswered(asked);
      const trouble = kept === null ? hostTroubleOf(answer) : null;
      if (trouble === null) host.ready();
      else host.troubled(trouble);
    })();
    return () => aborter.abort();
  }, [api, host, meet, remembered, path, asked]);

  useEffect(() => {
    function refreshStale(): void {
      const age = performance.now() - fetchedAt.current;
      if (document.visibilityState === 'visible' && age > staleAfterMilliseconds) reload();
    }
    document.addEventListener('visibilitychange', refreshStale);
    window.addEventListener('online', reload);
    return () => {
      document.removeEventListener('visibilitychange', refreshStale);
      window.removeEventListener('online', reload);
    };
  }, [reload]);

  return { state, busy: answered !== asked, reload, show };
}

/** What the surroundings are told of an answer that shows no figures; null for one that does. */
function hostTroubleOf(answer: Answer<unknown>): HostTrouble | null {
  switch (answer.kind) {
    case 'view':
    case 'signIn':
      return null;
    case 'unreachable':
    case 'noSignIn':
      return answer.kind;
    case 'problem': {
      const { status } = answer.problem;
      if (status === 403) return 'notAllowed';
      if (status === 404 || status === 410) return 'notFound';
      return status === 429 ? 'tooMany' : 'other';
    }
  }
}

/** Null when nobody waits for the answer any more. */
async function fetchAnswer<View>(
  get: ApiClient['get'],
  path: string,
  signal: AbortSignal,
  hand: unknown,
): Promise<Answer<View> | null> {
  try {
    return await get<View>(path, signal, hand);
  } catch (error) {
    if (signal.aborted) return null;
    console.error(error);
    return { kind: 'unreachable' };
  }
}

function stateAfter<View>(
  before: ViewState<View>,
  answer: Answer<View>,
  kept: View | null,
): ViewState<View> {
  switch (answer.kind) {
    case 'view':
      return { kind: 'shown', view: answer.view, trouble: null };
    case 'signIn':
      return answer;
    case 'problem':
      // A refusal that concerns the reader takes the figures away; an outage does not.
      return answer.problem.status < 500
        ? { kind: 'refused', trouble: answer }
        : throughOutage(before, answer, kept);
    case 'unreachable':
    case 'noSignIn':
      return throughOutage(before, answer, kept);
  }
}

function throughOutage<View>(
  before: ViewState<View>,
  trouble: Trouble,
  kept: View | null,
): ViewState<View> {
  const view = before.kind === 'shown' ? before.view : kept;
  return view === null ? { kind: 'refused', trouble } : { kind: 'shown', view, trouble };
}
