import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { CardSender, SendOutcome } from '../ports/cardSender.ts';
import type { Delivery, DeliveryLedger } from '../ports/delivery.ts';
import type { Stored } from '../ports/storedVersion.ts';
import {
  giveUp,
  maySend,
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
  /** Deliveries that this process is sending right now; others in `sending` were cut off. */
  readonly underWay: Set<string>;
}

/** How many rows one round takes; the next round takes the rest. */
const rowsInRound = 50;
/** A row in `sending` for longer than this was cut off by a crash, in this instance or another. */
const cutOffAfterMs = 2 * 60_000;

/** Sends what the ledger has planned, each card once. Returns what was settled in this round. */
export async function deliverPlanned(deps: DeliverDeps): Promise<readonly Delivery[]> {
  const { ledger, now } = deps;
  const settled: Delivery[] = [];
  for (const row of await ledger.pending(now(), rowsInRound)) {
    const next =
      row.value.state === 'sending' ? await settleCutOff(deps, row) : await sendOne(deps, row);
    if (next !== null) settled.push(next);
  }
  return settled;
}

async function settleCutOff(
  { ledger, now, underWay }: DeliverDeps,
  row: Stored<Delivery>,
): Promise<Delivery | null> {
  const since = Date.parse(row.value.sendingSince ?? row.value.plannedAt);
  if (underWay.has(row.value.id) || Date.parse(now()) - since < cutOffAfterMs) return null;
  const moved = await ledger.move(row, settleInterrupted(row.value, now()));
  return moved === 'conflict' ? null : moved.value;
}

async function sendOne(deps: DeliverDeps, row: Stored<Delivery>): Promise<Delivery | null> {
  const { ledger, sender, now, underWay } = deps;
  const { id, recipient, subject } = row.value;
  if (isDayOver(row.value, now())) {
    const given = await ledger.move(row, giveUp(row.value, now(), 'dayOver'));
    return given === 'conflict' ? null : given.value;
  }
  if (underWay.has(id) || !maySend(row.value, now())) return null;
  underWay.add(id);
  try {
    const claimed = await ledger.move(row, startSending(row.value, now()));
    // Another instance has it, and sends it.
    if (claimed === 'conflict') return null;
    const outcome = await sender.send(recipient, subject);
    const settled = await ledger.move(claimed, afterSending(claimed.value, outcome, now()));
    return settled === 'conflict' ? null : settled.value;
  } finally {
    underWay.delete(id);
  }
}

/** A reminder of another day has nothing to say any more: the next day's card carries the matter. */
function isDayOver({ subject, plannedAt }: Delivery, now: Instant): boolean {
  return subject.kind === 'reminder' && helsinkiDate(plannedAt) < helsinkiDate(now);
}

function afterSending(sending: Delivery, outcome: SendOutcome, at: Instant): Delivery {
  switch (outcome.kind) {
    case 'sent':
      return settleSent(sending, at, outcome.posted);
    case 'later':
      return postpone(
        sending,
        new Date(Date.parse(at) + outcome.pauseMs).toISOString(),
        outcome.fault,
      );
    case 'unknown':
      return settleUnknown(sending, at, outcome.fault);
    case 'failed':
    case 'unreachable':
      return settleFailed(sending, at, outcome.fault);
    case 'nothingToSend':
      return settleFailed(sending, at, 'nothingToSend');
  }
}

/**
 * Draws anew the cards whose subject has changed. A mark is taken away only when all its cards
 * show the newest state; one that could not be updated now keeps it for the next round.
 */
export async function refreshOutdated({
  ledger,
  sender,
}: Pick<DeliverDeps, 'ledger' | 'sender'>): Promise<void> {
  for (const mark of await ledger.outdated(rowsInRound)) {
    let allRefreshed = true;
    for (const { recipient, subject, posted } of await ledger.posted(mark.value.subject)) {
      if (posted === null) continue;
      const outcome = await sender.update(recipient, subject, posted);
      // An update may be repeated: the newest state written twice is the newest state.
      if (outcome.kind === 'later' || outcome.kind === 'unknown') allRefreshed = false;
    }
    if (allRefreshed) await ledger.refreshed(mark);
  }
}
