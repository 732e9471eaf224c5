import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import { responsibleManager } from '../organisation/tree.ts';
import { preferencesOf } from '../preferences/preferences.ts';
import type { Availability } from './recipient.ts';
import { recipientFor } from './recipient.ts';

/** How a feedback's coming to a unit is told. */
export type ArrivalNews =
  | { readonly kind: 'card'; readonly personId: PersonId }
  /** The one to tell wants to hear of it with the morning's reminder. */
  | { readonly kind: 'gathered' }
  /** Nobody up to the city answers for the unit. */
  | { readonly kind: 'nobody' };

/**
 * Whom to tell of a feedback that came to the unit, as that person has chosen. Where nobody can
 * be reached the manager's card is planned all the same: its failing shows in the ledger.
 */
export function newsOfArrival(
  organisation: Organisation,
  unitId: PartId,
  availability: Availability,
): ArrivalNews {
  const recipient = recipientFor(organisation, unitId, availability);
  if (recipient === null) {
    const manager = responsibleManager(organisation, unitId);
    return manager === null ? { kind: 'nobody' } : { kind: 'card', personId: manager.managerId };
  }
  const { personId } = recipient;
  return preferencesOf(organisation, personId).arrivals === 'daily'
    ? { kind: 'gathered' }
    : { kind: 'card', personId };
}
