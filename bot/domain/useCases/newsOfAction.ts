import type { CorrectiveAction } from '../action/action.ts';
import type { Instant } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { Delivery } from '../ports/delivery.ts';
import { plannedDelivery } from './plannedDelivery.ts';

/** A card to whoever is to do the action from now on, unless it is who says so. */
export function newsOf(
  { id, responsibleId, revision }: CorrectiveAction,
  by: PersonId,
  at: Instant,
): readonly Delivery[] {
  if (responsibleId === by) return [];
  return [
    plannedDelivery({
      // Somebody may be handed the same action twice.
      id: `action-${id}-${responsibleId}${revision === 1 ? '' : `-${String(revision)}`}`,
      recipient: { kind: 'person', personId: responsibleId },
      subject: { kind: 'action', id },
      at,
    }),
  ];
}
