import type { CardActionElement, Card } from './elements.ts';
import { card, text } from './elements.ts';

/** A few words in place of a card. */
export function noteCard(words: string, actions: readonly CardActionElement[] = []): Card {
  return card([text(words)], actions);
}
