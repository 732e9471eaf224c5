import type { Instant } from '../calendar/time.ts';
import type { Delivery, Recipient, Subject } from '../ports/delivery.ts';

/**
 * A new row of the ledger. Its id is made of what it is about, so that planning the same card
 * again meets the row that is there.
 */
export function plannedDelivery(planned: {
  readonly id: string;
  readonly recipient: Recipient;
  readonly subject: Subject;
  readonly at: Instant;
}): Delivery {
  const { id, recipient, subject, at } = planned;
  return {
    id,
    recipient,
    subject,
    state: 'planned',
    plannedAt: at,
    notBefore: null,
    attempts: 0,
    sendingSince: null,
    settledAt: null,
    fault: null,
    posted: null,
  };
}
