import type { Person } from './organisation.ts';

/** Whether guests of the tenant and people of other tenants are let in. */
export const guestRules = ['refuse', 'allow'] as const;
export type GuestRule = (typeof guestRules)[number];

/** Whether the user principal name is one that Entra makes for a guest: `x_home.example#EXT#@…`. */
export function isGuestName(userPrincipalName: string | null): boolean {
  return userPrincipalName?.toLowerCase().includes('#ext#') === true;
}

/** Whether the person was found to be a guest, or has a guest's name. */
export function isGuest({ isGuest: found, userPrincipalName }: Person): boolean {
  return found === true || isGuestName(userPrincipalName);
}
