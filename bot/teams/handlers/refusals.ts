import { replyWithCard, type CardReply } from '../cardActions/handler.ts';
import type { CardActionElement } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Turn } from '../turn.ts';

/** Whose the matter is, for one who may not; `who` in the person's language. */
export function onlyFor({ words }: Turn, who: string): string {
  return words.t('error.notAllowed', { who });
}

/** The same as a card; `wayBack` leads to what was clicked. */
export function refusal(
  turn: Turn,
  who: string,
  wayBack: readonly CardActionElement[] = [],
): CardReply {
  return replyWithCard(noteCard(onlyFor(turn, who), wayBack));
}

/** A card with a sentence in place of the one that was clicked. */
export function noteReply(text: string): CardReply {
  return replyWithCard(noteCard(text));
}
