import { useState } from 'react';
import type {
  FeedbackPageView,
  MoveAnswer,
  MoveSubmission,
  MoveView,
} from '../../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { Answer } from '../../../api/apiClient.ts';
import { useSession } from '../../../session/session.ts';
import type { Translate } from '../../../text/texts.ts';

export type Values = Readonly<Record<string, string>>;

/** An open form, with what was typed and the state of the feedback that the reader saw. */
export interface Draft {
  readonly move: MoveView;
  readonly revision: number;
  readonly values: Values;
}

/** What the reader is told after an act. */
export interface Told {
  readonly note: string;
  /** The field it is about; null where it is about the whole. */
  readonly field: string | null;
  readonly isDone: boolean;
  /** What was typed for a move that can no longer be made. */
  readonly lost: readonly string[];
}

interface Surroundings {
  readonly view: FeedbackPageView;
  readonly onNewState: (view: FeedbackPageView) => void;
  readonly onGone: (note: string) => void;
}

/** Opening a move's form, filling it in, and making the move; what was typed is never lost. */
export function useMove({ view, onNewState, onGone }: Surroundings) {
  const { t, api, remembered } = useSession();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  function open(move: MoveView): void {
    const values = Object.fromEntries(move.fields.map(({ name, value }) => [name, value]));
    const opened = { move, revision: view.revision, values };
    setTold(null);
    if (move.fields.length > 0) setDraft(opened);
    else void submit(opened);
  }

  async function submit(made: Draft): Promise<void> {
    if (busy) return;
    setBusy(true);
    const { move, revision, values } = made;
    const body: MoveSubmission = { ...values, move: move.move, revision };
    const answer = await api
      .post<MoveAnswer>(apiRoutes.feedbackMoves(view.id), body)
      .catch((): Answer<MoveAnswer> => ({ kind: 'unreachable' }));
    setBusy(false);
    if (answer.kind === 'view') take(answer.view, made);
    else setTold({ note: whyNot(answer, t), field: null, isDone: false, lost: [] });
  }

  function take(answer: MoveAnswer, made: Draft): void {
    const { note } = answer;
    if (answer.kind === 'refused') {
      setTold({ note, field: answer.field, isDone: false, lost: [] });
      return;
    }
    const { kind, page } = answer;
    // What lists said of it is no longer so.
    for (const path of [apiRoutes.feedback, apiRoutes.overview]) remembered.delete(path);
    const again = kind === 'moved' ? undefined : sameMove(page, made);
    setDraft(again ?? null);
    if (page === null) {
      remembered.delete(apiRoutes.feedbackPage(view.id));
      onGone(note);
      return;
    }
    const lost = kind === 'moved' || again !== undefined ? [] : typedIn(made);
    setTold({ note, field: null, isDone: kind === 'moved', lost });
    onNewState(page);
  }

  return {
    ...{ draft, told, busy, open, submit },
    type: (name: string, value: string) =>
      setDraft((now) => now && { ...now, values: { ...now.values, [name]: value } }),
    cancel: () => {
      setDraft(null);
      setTold(null);
    },
  };
}

/** The same form upon the newest state, where the move can still be made. */
function sameMove(page: FeedbackPageView | null, { move, values }: Draft): Draft | undefined {
  const now = page?.moves.find((one) => one.move === move.move);
  if (page === null || now === undefined || now.fields.length === 0) return undefined;
  return { move: now, revision: page.revision, values };
}

/** What somebody wrote in their own words. */
function typedIn({ move, values }: Draft): readonly string[] {
  return move.fields
    .filter(({ input }) => input === 'text' || input === 'line')
    .map(({ name }) => values[name] ?? '')
    .filter((text) => text.trim() !== '');
}

function whyNot(answer: Exclude<Answer<unknown>, { kind: 'view' }>, t: Translate): string {
  switch (answer.kind) {
    case 'signIn':
      return t('feedbackView.moves.signIn');
    case 'unreachable':
      return `${t('outage.title')}. ${t('feedbackView.moves.kept')}`;
    case 'problem': {
      const { title, detail, status, reference } = answer.problem;
      const told = `${title}. ${status >= 500 ? t('feedbackView.moves.kept') : detail}`;
      return `${told} ${t('problem.reference', { reference })}`;
    }
  }
}
