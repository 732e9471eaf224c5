import type { SeenAction } from '../domain/action/actionAsSeenBy.ts';
import type { Translator } from './translator.ts';

/** What is to be done, or why it is not told. */
export function actionText(words: Translator, seen: SeenAction): string {
  return told(words, seen, seen.action.what);
}

/** How it ended, or why it is not told; null while it is open. */
export function outcomeText(words: Translator, seen: SeenAction): string | null {
  const { outcome } = seen.action;
  return outcome === null ? null : told(words, seen, outcome);
}

function told(words: Translator, { mayRead }: SeenAction, text: string): string {
  if (!mayRead) return words.t('action.hidden');
  return text === '' ? words.t('action.removed') : text;
}
