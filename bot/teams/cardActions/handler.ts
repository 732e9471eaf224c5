import type { Card, CardActionElement } from '../cards/elements.ts';
import type { Turn } from '../turn.ts';
import type { CardAction } from './cardAction.ts';

/**
 * The answer to a click: the card that takes the clicked one's place. Always a card, because some
 * clients show nothing of an answer that is only text.
 */
export interface CardReply {
  readonly card: Card;
  /** As in `Message`: left out, it is answered in the personal chat. */
  readonly forEveryone?: true;
  /** What the clicked card turns into when the answer comes elsewhere: the way back to it. */
  readonly wayBack?: CardActionElement;
}

/** A card action with what it does; `handle` gives null for data that does not fit. */
export interface CardActionHandler {
  readonly verb: string;
  readonly handle: (turn: Turn, data: unknown) => Promise<CardReply | null>;
}

export function onCardAction<Packed extends object, Unpacked>(
  action: CardAction<Packed, Unpacked>,
  handle: (turn: Turn, data: Unpacked) => Promise<CardReply> | CardReply,
): CardActionHandler {
  return {
    verb: action.verb,
    handle: async (turn, data) => {
      const unpacked = action.unpack(data);
      return unpacked === null ? null : await handle(turn, unpacked);
    },
  };
}

export function replyWithCard(card: Card): CardReply {
  return { card };
}

/** For a card that holds nothing personal and nothing about single feedbacks. */
export function replyForEveryone(card: Card): CardReply {
  return { card, forEveryone: true };
}
