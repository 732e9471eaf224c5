import type { Instant } from '../calendar/time.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayAdminister } from '../organisation/policy.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { Delivery, DeliveryId, DeliveryLedger } from '../ports/delivery.ts';
import { maySendAgain, sendAgain } from '../reminder/deliveryStates.ts';
import { isMet } from '../reminder/recipient.ts';
import type { Availability } from '../reminder/recipient.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export type SendAgainOutcome =
  | { readonly kind: 'planned'; readonly delivery: Delivery }
  /** It is not, or no more, one that may be sent again. */
  | { readonly kind: 'refused'; readonly delivery: Delivery }
  | { readonly kind: 'notAllowed' | 'notFound' };

/**
 * True when sending again makes sense: by the ledger's rules, and to somebody who has been met and
 * has not blocked the bot, for otherwise it would only fail once more.
 */
export function isWorthSendingAgain(
  delivery: Delivery,
  organisation: Organisation,
  { isReachable }: Availability,
  now: Instant,
): boolean {
  const { recipient } = delivery;
  if (!maySendAgain(delivery, now)) return false;
  if (recipient.kind === 'channel') return true;
  return isReachable(recipient.personId) && isMet(organisation, recipient.personId);
}

/** Plans a card that did not leave once more; two who ask at once plan it once. */
export async function sendCardAgain(
  deps: {
    readonly ledger: DeliveryLedger;
    readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  },
  { id, by, at }: { readonly id: DeliveryId; readonly by: Person; readonly at: Instant },
  organisation: Organisation,
): Promise<SendAgainOutcome> {
  if (!mayAdminister(organisation, by)) return { kind: 'notAllowed' };
  const [found, availability] = await Promise.all([
    deps.ledger.find(id),
    whoIsReachable(deps.conversations),
  ]);
  if (found === null) return { kind: 'notFound' };
  const { value: delivery } = found;
  if (!isWorthSendingAgain(delivery, organisation, availability, at)) {
    return { kind: 'refused', delivery };
  }
  const moved = await deps.ledger.move(found, sendAgain(delivery, at), { by: by.id, at });
  return moved === 'conflict'
    ? { kind: 'refused', delivery }
    : { kind: 'planned', delivery: moved.value };
}
