import type { CardSender } from '../ports/cardSender.ts';
import type { Delivery, DeliveryId, DeliveryLedger, OutdatedCards } from '../ports/delivery.ts';
import type { Stored } from '../ports/storedVersion.ts';
import type { CardRhythm } from '../reminder/cardRhythm.ts';
import { forgetPosted, noteUpdateFault } from '../reminder/deliveryStates.ts';

export interface RefreshDeps {
  readonly ledger: DeliveryLedger;
  readonly sender: CardSender;
  readonly rhythm: CardRhythm;
  /** The clock of the rhythm. */
  readonly milliseconds: () => number;
}

const lookAgainMs = 15_000;

/**
 * Draws anew the cards of a subject that has changed, each from the newest state and in its
 * rhythm. The mark is taken away only when all of them show it. Returns how many milliseconds
 * from now the next of them may be drawn; 0: none is left. Throws on an outage of the store,
 * with the mark left where it is.
 */
export async function refreshCards(
  deps: RefreshDeps,
  mark: Stored<OutdatedCards>,
): Promise<number> {
  const cards = await deps.ledger.posted(mark.value.subject);
  const attempts = await Promise.allSettled(
    cards.map((card) => refreshCard(deps, card, mark.version)),
  );
  const failed = attempts.find((attempt) => attempt.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const waits = attempts.flatMap((attempt) =>
    attempt.status === 'fulfilled' && attempt.value > 0 ? [attempt.value] : [],
  );
  if (waits.length > 0) return Math.min(...waits);
  await deps.ledger.refreshed(mark);
  return 0;
}

/** How long until this card is to be tried again; 0: nothing is left to do. */
async function refreshCard(
  { ledger, sender, rhythm, milliseconds }: RefreshDeps,
  card: Delivery,
  markVersion: string,
): Promise<number> {
  const { id, recipient, subject, posted } = card;
  if (posted === null || rhythm.shows(id, markVersion)) return 0;
  const wait = rhythm.waitMs(id, milliseconds());
  if (wait > 0) return wait;
  const outcome = await sender.update(recipient, subject, posted);
  switch (outcome.kind) {
    case 'inUse':
      // Looked at again soon: whoever uses it may be done long before the time is over.
      rhythm.inUse(id, Math.min(outcome.pauseMs, lookAgainMs), milliseconds());
      return Math.max(1, rhythm.waitMs(id, milliseconds()));
    case 'later':
    case 'unknown':
      // The newest state written twice is the newest state: what may not have arrived is repeated.
      rhythm.failed(id, outcome.kind === 'later' ? outcome.pauseMs : 0, milliseconds());
      await noteFault(ledger, card, outcome.fault);
      return Math.max(1, rhythm.waitMs(id, milliseconds()));
    case 'failed':
    case 'unreachable':
      rhythm.shown(id, markVersion, milliseconds());
      await noteFault(ledger, card, outcome.fault);
      return 0;
    case 'updated':
    case 'nothingToSend':
      rhythm.shown(id, markVersion, milliseconds());
      await noteFault(ledger, card, null);
      return 0;
    case 'gone':
      await change(ledger, id, forgetPosted);
      return 0;
  }
}

/** So that the administrator sees it; costs nothing while nothing changes. */
async function noteFault(
  ledger: DeliveryLedger,
  card: Delivery,
  fault: string | null,
): Promise<void> {
  if (card.fault !== fault)
    await change(ledger, card.id, (before) => noteUpdateFault(before, fault));
}

/** Another instance that changes it at the same time has seen the same. */
async function change(
  ledger: DeliveryLedger,
  id: DeliveryId,
  next: (before: Delivery) => Delivery,
): Promise<void> {
  const before = await ledger.find(id);
  if (before?.value.state === 'sent') await ledger.move(before, next(before.value));
}
