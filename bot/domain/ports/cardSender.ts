import type { PostedCard, Recipient, Subject } from './delivery.ts';

/**
 * What became of sending a card.
 * - `sent`: it is there.
 * - `later`: refused for now (429, 412); safe to send again after the pause.
 * - `unreachable`: the person or team has blocked or removed the app (403); not sent again.
 * - `failed`: refused for good; the fault says why.
 * - `unknown`: the answer was lost or a server error; it may have arrived, so not sent again.
 * - `nothingToSend`: its subject is gone meanwhile.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly posted: PostedCard }
  | { readonly kind: 'later'; readonly pauseMs: number; readonly fault: string }
  | { readonly kind: 'unreachable' | 'failed' | 'unknown'; readonly fault: string }
  | { readonly kind: 'nothingToSend' };

/**
 * Like {@link SendOutcome}; `gone`: the message was deleted, there is nothing left to update;
 * `inUse`: somebody has just pressed it or may be typing in it, so that the update waits.
 */
export type UpdateOutcome =
  | { readonly kind: 'inUse'; readonly pauseMs: number }
  | { readonly kind: 'updated' | 'gone' | 'nothingToSend' }
  | { readonly kind: 'later'; readonly pauseMs: number; readonly fault: string }
  | { readonly kind: 'unreachable' | 'failed' | 'unknown'; readonly fault: string };

/**
 * Draws a subject's card from its newest state, in the recipient's language, and sends it. Throws
 * only when nothing has been sent: the card could not be drawn.
 */
export interface CardSender {
  send(recipient: Recipient, subject: Subject): Promise<SendOutcome>;
  update(recipient: Recipient, subject: Subject, posted: PostedCard): Promise<UpdateOutcome>;
}
