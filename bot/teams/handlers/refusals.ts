import { replyWithCard, type CardReply } from '../cardActions/handler.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Turn } from '../turn.ts';

/** Whose the matter is, for one who may not; `who` in the person's language. */
export function onlyFor({ words }: Turn, who: string): string {
  return words.t('error.notAllowed', { who });
}

/** The same as a few words beside the card that was clicked, which stays. */
export function refusal(turn: Turn, who: string): CardReply {
  return { kind: 'text', text: onlyFor(turn, who) };
}

/** A card with a sentence in place of the one that was clicked. */
export function noteReply(text: string): CardReply {
  return replyWithCard(noteCard(text));
}
