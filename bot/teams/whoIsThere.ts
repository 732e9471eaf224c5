import { TeamsInfo } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import type { GuestRule } from '../domain/organisation/guests.ts';
import type { Person } from '../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { admit, type Admission } from '../domain/useCases/admit.ts';
import { teamsDataOf } from './conversationKey.ts';

/** Who may come in. */
export interface Door {
  /** The city's tenant; null in local use, where activities come from anywhere on this computer. */
  readonly tenantId: string | null;
  readonly guests: GuestRule;
}

/** `unknownPerson`: Teams names nobody (a bot, a connector). `otherTenant`: see `isFromElsewhere`. */
export type Arrival =
  Admission | { readonly kind: 'unknownPerson' } | { readonly kind: 'otherTenant' };

/**
 * The person behind a turn, by the Entra object id that Teams vouches for. Somebody not met
 * before is looked up in the conversation's roster, to be found in the organisation by user
 * principal name.
 */
export async function whoIsThere(
  organisations: OrganisationStore,
  door: Door,
  context: TurnContext,
): Promise<Arrival> {
  if (isFromElsewhere(context.activity, door)) return { kind: 'otherTenant' };
  const { aadObjectId, id, name } = context.activity.from;
  if (aadObjectId === undefined || aadObjectId === '') return { kind: 'unknownPerson' };
  return admit(organisations, door.guests, aadObjectId, async () => {
    const member = await TeamsInfo.getMember(context, id);
    return {
      userPrincipalName: member.userPrincipalName ?? null,
      name: member.name === '' ? name : member.name,
      isGuest: isOutsider(member, door),
    };
  });
}

/**
 * True for an activity that is not of the city's Teams: of another tenant, of none, or by another
 * channel of the bot's registration (a web chat says itself who its people are).
 */
export function isFromElsewhere(activity: Activity, { tenantId }: Door): boolean {
  if (tenantId === null) return false;
  const told = [activity.conversation.tenantId, teamsDataOf(activity).tenant?.id];
  const tenants = told.filter((each) => each !== undefined);
  return (
    activity.channelId !== 'msteams' ||
    tenants.length === 0 ||
    tenants.some((each) => each.toLowerCase() !== tenantId)
  );
}

/** A guest of the tenant, or a member of a shared channel from another tenant. */
function isOutsider(
  { tenantId, userRole }: { readonly tenantId?: string; readonly userRole?: string },
  door: Door,
): boolean {
  if (userRole === 'guest' || userRole === 'anonymous') return true;
  if (door.tenantId === null || tenantId === undefined) return false;
  return tenantId.toLowerCase() !== door.tenantId;
}

/** The person's choice, else the language Teams is in, else Finnish. */
export function languageOf(person: Person | null, locale: string | undefined): Language {
  const fromTeams = languages.find(
    (language) => locale?.toLowerCase().startsWith(language) === true,
  );
  return person?.language ?? fromTeams ?? 'fi';
}
