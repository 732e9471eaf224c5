import { isGuest, isGuestName, type GuestRule } from '../organisation/guests.ts';
import type { Person } from '../organisation/organisation.ts';
import type { Contact, OrganisationStore } from '../ports/organisationStore.ts';

export type Admission =
  | { readonly kind: 'admitted'; readonly person: Person }
  /** A guest where none are let in; somebody who is marked as left. */
  | { readonly kind: 'guest' | 'hasLeft' };

/**
 * Who has come, by tab or bot, and whether the person is let in. Somebody new is met; whoever is
 * refused leaves nothing behind.
 * @param details what else is known of the account, asked only where that is needed
 */
export async function admit(
  organisations: Pick<OrganisationStore, 'personByEntraObjectId' | 'meet' | 'snapshot'>,
  guests: GuestRule,
  entraObjectId: string,
  details: () => Promise<Omit<Contact, 'entraObjectId'>>,
): Promise<Admission> {
  const known = await organisations.personByEntraObjectId(entraObjectId);
  if (known !== null) {
    return guests === 'refuse' && isGuest(known)
      ? { kind: 'guest' }
      : { kind: 'admitted', person: known };
  }
  const found = await details();
  const contact = {
    ...{ ...found, entraObjectId },
    isGuest: found.isGuest || isGuestName(found.userPrincipalName),
  };
  if (guests === 'refuse' && contact.isGuest) return { kind: 'guest' };
  const met = await organisations.meet(contact);
  return met.kind === 'hasLeft' ? met : { kind: 'admitted', person: met.person };
}
