import type { CardSender } from '../domain/ports/cardSender.ts';
import type { DeliveryLedger } from '../domain/ports/delivery.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { deliverPlanned, refreshOutdated } from '../domain/useCases/deliver.ts';
import type { Job } from './scheduler.ts';

/** Sends what the ledgers have planned and draws outdated cards anew. */
export function deliveryJob(deps: {
  readonly ledgers: readonly DeliveryLedger[];
  readonly sender: CardSender;
  readonly now: () => Instant;
}): Job {
  const underWay = new Set<string>();
  return {
    name: 'deliveries',
    run: async () => {
      for (const ledger of deps.ledgers) {
        await deliverPlanned({ ...deps, ledger, underWay });
        await refreshOutdated({ ...deps, ledger });
      }
    },
  };
}
