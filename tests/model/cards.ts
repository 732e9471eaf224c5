import type { SendOutcome } from '../../bot/domain/ports/cardSender.ts';
import type { Delivery } from '../../bot/domain/ports/delivery.ts';
import { dayAt } from './helsinki.ts';
import type { Name } from './town.ts';

/** A card that somebody is meant to get, once. */
export interface Card {
  readonly to: Name;
  readonly kind: 'feedback' | 'reminder';
  /** The feedback's id, or the reminder's description (`reminders.ts`). */
  readonly about: string;
  readonly plannedAt: string;
  readonly state: Delivery['state'];
  readonly notBefore: string | null;
}

export function plannedCard(to: Name, kind: Card['kind'], about: string, at: string): Card {
  return { to, kind, about, plannedAt: at, state: 'planned', notBefore: null };
}

/** True when a card is to leave now; a reminder of another day is not. */
export function leavesNow(card: Card, at: string): boolean {
  const { state, notBefore } = card;
  return state === 'planned' && !isOfYesterday(card, at) && (notBefore ?? at) <= at;
}

/** Reminders whose day is over are given up: the next day's card carries the matter. */
export function withoutYesterdays(cards: readonly Card[], at: string): readonly Card[] {
  return cards.map((card) =>
    card.state === 'planned' && (card.notBefore ?? at) <= at && isOfYesterday(card, at)
      ? { ...card, state: 'failed' }
      : card,
  );
}

function isOfYesterday({ kind, plannedAt }: Card, at: string): boolean {
  return kind === 'reminder' && dayAt(plannedAt) < dayAt(at);
}

/** The card after the messenger's answer. */
export function afterSending(card: Card, answer: SendOutcome, at: string): Card {
  switch (answer.kind) {
    case 'sent':
    case 'unknown':
    case 'failed':
      return { ...card, state: answer.kind, notBefore: null };
    case 'unreachable':
    case 'nothingToSend':
      return { ...card, state: 'failed', notBefore: null };
    case 'later': {
      const notBefore = new Date(Date.parse(at) + answer.pauseMs).toISOString();
      return { ...card, state: 'planned', notBefore };
    }
  }
}

/** A card as the ledger and the model both have it. */
export interface CardLine extends Pick<Card, 'about' | 'state'> {
  readonly to: string;
}

/** For comparing: whom, what about, and how far it is. */
export function cardLine({ to, about, state }: CardLine): string {
  return `${to}: ${about}: ${state}`;
}
