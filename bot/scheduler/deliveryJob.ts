import type { Instant } from '../domain/calendar/time.ts';
import type { CardSender } from '../domain/ports/cardSender.ts';
import type { Delivery, DeliveryLedger, Recipient } from '../domain/ports/delivery.ts';
import type { Stored } from '../domain/ports/storedVersion.ts';
import { deliver } from '../domain/useCases/deliver.ts';
import type { DeliverDeps } from '../domain/useCases/deliver.ts';
import { createLanes } from './lanes.ts';
import type { Job, JobLog } from './scheduler.ts';

export interface DeliveryJobDeps {
  readonly ledgers: readonly DeliveryLedger[];
  readonly sender: CardSender;
  readonly now: () => Instant;
  /** Asks for another round in so many milliseconds, for what waits until then. */
  readonly wakeIn: (ms: number) => void;
  readonly log: JobLog;
}

/** To so many people and channels cards are on their way at once. */
const recipientsAtOnce = 20;
/** How many rows are read at once; those that are left are read when these have begun. */
const rowsAtOnce = 500;

/**
 * Sends what the ledgers have planned: to different people at once, to one person one card after
 * another. A round begins what is due and does not wait for the answers, so that a slow one
 * keeps nobody else waiting; `settle` does.
 */
export function deliveryJob(deps: DeliveryJobDeps): Job {
  const { now, wakeIn, log } = deps;
  const inHand: DeliverDeps['inHand'] = new Map();
  const begun = new Set<string>();
  const lanes = createLanes(recipientsAtOnce, (error) => {
    // The row is in the ledger: a later round takes it up again.
    log.error({ err: error }, 'a delivery failed');
  });

  function begin(ledger: DeliveryLedger, row: Stored<Delivery>): void {
    const { id, recipient } = row.value;
    begun.add(id);
    lanes.add(laneOf(recipient), async () => {
      try {
        const done = await deliver({ ...deps, ledger, inHand }, row);
        if (done?.state === 'planned' && done.notBefore !== null) {
          wakeIn(Date.parse(done.notBefore) - Date.parse(now()));
        }
      } finally {
        begun.delete(id);
      }
    });
  }

  /** Begins the due rows of a ledger that are not begun yet; false when all have been seen. */
  async function beginDue(ledger: DeliveryLedger, seen: Set<string>): Promise<boolean> {
    // What has begun is still pending: it must not fill up the limit.
    const limit = rowsAtOnce + begun.size + seen.size;
    const rows = await ledger.pending(now(), limit);
    const fresh = rows.filter(({ value: { id } }) => !begun.has(id) && !seen.has(id));
    for (const row of fresh) {
      seen.add(row.value.id);
      begin(ledger, row);
    }
    return rows.length === limit && fresh.length > 0;
  }

  return {
    name: 'deliveries',
    run: async () => {
      for (const ledger of deps.ledgers) {
        const seen = new Set<string>();
        while (await beginDue(ledger, seen));
      }
    },
    settle: () => lanes.settle(),
  };
}

function laneOf(recipient: Recipient): string {
  return recipient.kind === 'person'
    ? `person ${recipient.personId}`
    : `channel ${recipient.channelId}`;
}
