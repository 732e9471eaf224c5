import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import type { Person } from '../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';

/**
 * The person behind a turn, by the Entra object id that Teams vouches for. Somebody not met
 * before is looked up in the conversation's roster, to be found in the organisation by user
 * principal name. Null when Teams names nobody (a bot, a connector).
 */
export async function whoIsThere(
  organisations: OrganisationStore,
  context: TurnContext,
): Promise<Person | null> {
  const { aadObjectId, id, name } = context.activity.from;
  if (aadObjectId === undefined || aadObjectId === '') return null;
  const known = await organisations.personByEntraObjectId(aadObjectId);
  if (known !== null) return known;
  const member = await TeamsInfo.getMember(context, id);
  return organisations.meet({
    entraObjectId: aadObjectId,
    userPrincipalName: member.userPrincipalName ?? null,
    name: member.name === '' ? name : member.name,
  });
}

/** The person's choice, else the language Teams is in, else Finnish. */
export function languageOf(person: Person | null, locale: string | undefined): Language {
  const fromTeams = languages.find(
    (language) => locale?.toLowerCase().startsWith(language) === true,
  );
  return person?.language ?? fromTeams ?? 'fi';
}
