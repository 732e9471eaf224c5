import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { Delivery, DeliveryStanding, PostedCard } from '../ports/delivery.ts';

/**
 * The states of a row in the ledger: `planned → sending → sent | failed | unknown`. A row is
 * written as `sending` before anything leaves, so that whatever happens then, nothing is sent
 * twice. Each function throws an Error for a state that the row cannot be in: the caller is wrong.
 */

/** True when the card may leave now: planned, and any wait it was told to is over. */
export function maySend({ state, notBefore }: Delivery, now: Instant): boolean {
  return state === 'planned' && (notBefore === null || notBefore <= now);
}

/** The state to write before sending. */
export function startSending(delivery: Delivery, now: Instant): Delivery {
  if (!maySend(delivery, now)) throw unexpected(delivery, 'start');
  return {
    ...delivery,
    state: 'sending',
    notBefore: null,
    attempts: delivery.attempts + 1,
    sendingSince: now,
  };
}

/** The service took the card; `posted` says where it is, null where it did not tell. */
export function settleSent(delivery: Delivery, at: Instant, posted: PostedCard | null): Delivery {
  return { ...settled(delivery, 'sent', at), fault: null, posted };
}

/** The service refused it (blocked, removed, not allowed): nothing arrived, nothing more is tried. */
export function settleFailed(delivery: Delivery, at: Instant, fault: string): Delivery {
  return { ...settled(delivery, 'failed', at), fault };
}

/** No clear answer came (a 5xx, a lost connection): it may have arrived, so it is not sent again. */
export function settleUnknown(delivery: Delivery, at: Instant, fault: string): Delivery {
  return { ...settled(delivery, 'unknown', at), fault };
}

/** The service told to come again later (Retry-After): nothing arrived, so it is planned anew. */
export function postpone(delivery: Delivery, notBefore: Instant, fault: string): Delivery {
  if (delivery.state !== 'sending') throw unexpected(delivery, 'postpone');
  return { ...delivery, state: 'planned', notBefore, fault };
}

/** The first wait is at least this long; each further one twice as long, up to the longest. */
const shortestPauseMs = 1_000;
const longestOwnPauseMs = 60_000;

/**
 * When a card that could not leave is tried again: after the pause that the service asked for,
 * and later the more often it has been tried, so that nobody who is busy is pressed.
 */
export function nextTry({ attempts }: Delivery, at: Instant, pauseMs: number): Instant {
  const own = Math.min(shortestPauseMs * 2 ** (attempts - 1), longestOwnPauseMs);
  return new Date(Date.parse(at) + Math.max(pauseMs, own)).toISOString();
}

/** Gives up a planned card that is out of date before anything was sent. */
export function giveUp(delivery: Delivery, at: Instant, fault: string): Delivery {
  if (delivery.state !== 'planned') throw unexpected(delivery, 'give up');
  return { ...delivery, state: 'failed', settledAt: at, fault };
}

/** Faults of what was not sent because there was nothing to say any more. */
export const givenUpFaults: readonly string[] = ['dayOver', 'nothingToSend'];

/** How a row of the ledger stands. */
export function standingOf({ state, fault }: Delivery): DeliveryStanding {
  switch (state) {
    case 'planned':
    case 'sending':
      return 'waiting';
    case 'failed':
      return givenUpFaults.includes(fault ?? '') ? 'givenUp' : 'failed';
    case 'sent':
    case 'unknown':
      return state;
  }
}

/**
 * True when a card that did not leave may be sent after all: nothing arrived, and it still has
 * something to say. What may have arrived is not sent again, and a reminder of another day is
 * carried by the next morning's.
 */
export function maySendAgain(delivery: Delivery, now: Instant): boolean {
  return standingOf(delivery) === 'failed' && !isDayOver(delivery, now);
}

/** The state to write for sending again. */
export function sendAgain(delivery: Delivery, now: Instant): Delivery {
  if (!maySendAgain(delivery, now)) throw unexpected(delivery, 'be sent again');
  return { ...delivery, state: 'planned', notBefore: null, settledAt: null, fault: null };
}

/** A reminder of another day has nothing to say any more: the next day's card carries the matter. */
export function isDayOver({ subject, plannedAt }: Delivery, now: Instant): boolean {
  return subject.kind === 'reminder' && helsinkiDate(plannedAt) < helsinkiDate(now);
}

/** A row found in `sending` when the work starts: a restart cut it off and nobody knows how far. */
export function settleInterrupted(delivery: Delivery, at: Instant): Delivery {
  return settleUnknown(delivery, at, 'interrupted');
}

/** The card is not there any more (deleted, or its conversation is): it is updated no more. */
export function forgetPosted(delivery: Delivery): Delivery {
  return { ...delivery, posted: null };
}

/** Notes why a card that is out could not be drawn anew; null: it shows the newest state again. */
export function noteUpdateFault(delivery: Delivery, fault: string | null): Delivery {
  if (delivery.state !== 'sent') throw unexpected(delivery, 'be updated');
  return { ...delivery, fault };
}

function settled(delivery: Delivery, state: 'sent' | 'failed' | 'unknown', at: Instant): Delivery {
  if (delivery.state !== 'sending') throw unexpected(delivery, `settle as ${state}`);
  return { ...delivery, state, settledAt: at };
}

function unexpected({ id, state }: Delivery, wanted: string): Error {
  return new Error(`Delivery ${id} is ${state}: cannot ${wanted}`);
}
