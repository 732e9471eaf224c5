import type { Instant } from '../calendar/time.ts';
import type { CardSender, SendOutcome } from '../ports/cardSender.ts';
import type { Delivery, DeliveryLedger } from '../ports/delivery.ts';
import type { Stored } from '../ports/storedVersion.ts';
import {
  giveUp,
  isDayOver,
  maySend,
  nextTry,
  postpone,
  settleFailed,
  settleInterrupted,
  settleSent,
  settleUnknown,
  startSending,
} from '../reminder/deliveryStates.ts';

export interface DeliverDeps {
  readonly ledger: DeliveryLedger;
  readonly sender: CardSender;
  readonly now: () => Instant;
  /**
   * What this process knows of rows in `sending`: that it is sending one right now, or what has
   * become of one that could not be written yet. Others in `sending` are another instance's, or
   * were cut off.
   */
  readonly inHand: Map<string, 'underWay' | Delivery>;
}

const notDrawnPauseMs = 10_000;
/** A row in `sending` for longer than this was cut off by a crash, in this instance or another. */
const cutOffAfterMs = 2 * 60_000;

/**
 * Does what a pending row of the ledger calls for now. Returns the row as it was written, null
 * when there was nothing to do or another instance did it. Throws on an outage of the store; the
 * row is then found again by the next round, and what is known of it is not forgotten.
 */
export async function deliver(deps: DeliverDeps, row: Stored<Delivery>): Promise<Delivery | null> {
  const { ledger, now, inHand } = deps;
  const { id } = row.value;
  const known = inHand.get(id);
  if (known === 'underWay') return null;
  if (row.value.state === 'sending') {
    return known === undefined ? settleCutOff(deps, row) : write(deps, row, known);
  }
  if (isDayOver(row.value, now())) {
    return written(await ledger.move(row, giveUp(row.value, now(), 'dayOver')));
  }
  return maySend(row.value, now()) ? send(deps, row) : null;
}

async function settleCutOff(
  { ledger, now }: DeliverDeps,
  row: Stored<Delivery>,
): Promise<Delivery | null> {
  const since = Date.parse(row.value.sendingSince ?? row.value.plannedAt);
  if (Date.parse(now()) - since < cutOffAfterMs) return null;
  return written(await ledger.move(row, settleInterrupted(row.value, now())));
}

async function send(deps: DeliverDeps, row: Stored<Delivery>): Promise<Delivery | null> {
  const { ledger, now, inHand } = deps;
  const { id } = row.value;
  inHand.set(id, 'underWay');
  try {
    const claimed = await ledger.move(row, startSending(row.value, now()));
    // Another instance has it, and sends it.
    if (claimed === 'conflict') return null;
    return await sendClaimed(deps, claimed);
  } finally {
    if (inHand.get(id) === 'underWay') inHand.delete(id);
  }
}

async function sendClaimed(deps: DeliverDeps, claimed: Stored<Delivery>): Promise<Delivery | null> {
  const { sender, now } = deps;
  const { recipient, subject } = claimed.value;
  let outcome: SendOutcome;
  try {
    outcome = await sender.send(recipient, subject);
  } catch (error) {
    // Nothing has left: the card could not even be drawn.
    const fault = error instanceof Error ? error.name : 'error';
    const notDrawn = { kind: 'later', pauseMs: notDrawnPauseMs, fault } as const;
    await write(deps, claimed, afterSending(claimed.value, notDrawn, now()));
    throw error;
  }
  return write(deps, claimed, afterSending(claimed.value, outcome, now()));
}

/** Writes what has become of a claimed row; kept in hand until that has succeeded. */
async function write(
  { ledger, inHand }: DeliverDeps,
  row: Stored<Delivery>,
  next: Delivery,
): Promise<Delivery | null> {
  inHand.set(next.id, next);
  const moved = await ledger.move(row, next);
  inHand.delete(next.id);
  return written(moved);
}

function written(moved: Stored<Delivery> | 'conflict'): Delivery | null {
  return moved === 'conflict' ? null : moved.value;
}

function afterSending(sending: Delivery, outcome: SendOutcome, at: Instant): Delivery {
  switch (outcome.kind) {
    case 'sent':
      return settleSent(sending, at, outcome.posted);
    case 'later':
      return postpone(sending, nextTry(sending, at, outcome.pauseMs), outcome.fault);
    case 'unknown':
      return settleUnknown(sending, at, outcome.fault);
    case 'failed':
    case 'unreachable':
      return settleFailed(sending, at, outcome.fault);
    case 'nothingToSend':
      return settleFailed(sending, at, 'nothingToSend');
  }
}
