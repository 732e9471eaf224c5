import type { Delivery } from '../../../bot/domain/ports/delivery.ts';

/** A card planned for a person; what a test is about is given. */
export function deliveryWith(given: Partial<Delivery> & { readonly id: string }): Delivery {
  return {
    recipient: { kind: 'person', personId: 'aino' },
    subject: { kind: 'feedback', id: 'f1' },
    state: 'planned',
    plannedAt: '2026-11-23T06:30:00.000Z',
    notBefore: null,
    attempts: 0,
    sendingSince: null,
    settledAt: null,
    fault: null,
    posted: null,
    ...given,
  };
}
