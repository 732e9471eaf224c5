import type { TurnContext } from 'botbuilder';
import type { CardSender } from '../domain/ports/cardSender.ts';
import type { PersonId } from '../domain/organisation/organisation.ts';
import { createAdapter, NotAuthentic } from './adapter.ts';
import type { BotIdentity } from './adapter.ts';
import { CustomerExperienceBot } from './bot.ts';
import type { BotDeps } from './botDeps.ts';
import { faultReply } from './faultReply.ts';
import { createInstallations } from './installations.ts';
import { readActivity } from './readActivity.ts';
import { createMessenger } from './sending/messenger.ts';
import { pacedMessenger } from './sending/pacedMessenger.ts';
import { createPacer } from './sending/pacer.ts';
import type { Pace } from './sending/pacer.ts';
import { createTeamsCardSender } from './sending/teamsCardSender.ts';
import { appLimits, threadLimits } from './sending/teamsLimits.ts';
import { personKnownIn } from './turnOf.ts';
import { languageOf } from './whoIsThere.ts';

/** What came of an activity, for the server to answer. */
export type ActivityOutcome =
  | {
      readonly kind: 'handled';
      readonly status: number;
      /** What an invoke is answered with; null where nothing is. */
      readonly body: unknown;
      /** Who it was from; null where that was not asked or not known. */
      readonly personId: PersonId | null;
    }
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'notAuthentic';
      /** Nothing is known of the sender, because the keys to check could not be fetched. */
      readonly isOutage: boolean;
      readonly error: Error;
    };

export interface Teams {
  /** Handles one activity. `authorization`: the request's header, '' without one. */
  readonly handleActivity: (body: unknown, authorization: string) => Promise<ActivityOutcome>;
  readonly sender: CardSender;
}

/**
 * The bot as Teams sees it: what comes in goes to the bot, what goes out is sent once, at the pace
 * that Teams allows.
 */
export function createTeams(
  deps: Omit<BotDeps, 'installations' | 'messenger'>,
  identity: BotIdentity,
  pace: Pace,
): Teams {
  const adapter = createAdapter(identity);
  const botId = identity.kind === 'none' ? '' : identity.botId;
  adapter.onTurnError = async (context, error) => {
    await tellOfFault(deps, context, error);
  };
  const all: BotDeps = {
    ...deps,
    installations: createInstallations(adapter, botId),
    messenger: pacedMessenger(
      createMessenger(adapter, botId),
      createPacer(pace, { thread: threadLimits, app: appLimits }),
    ),
  };
  const bot = new CustomerExperienceBot(all);
  return {
    handleActivity: async (body, authorization) => {
      const activity = readActivity(body);
      if (activity === null) return { kind: 'malformed' };
      let personId: PersonId | null = null;
      try {
        const answer = await adapter.receive(authorization, activity, async (context) => {
          try {
            await bot.run(context);
          } finally {
            personId = personKnownIn(context);
          }
        });
        return {
          kind: 'handled',
          status: answer?.status ?? 200,
          body: answer?.body ?? null,
          personId,
        };
      } catch (error) {
        if (!(error instanceof NotAuthentic)) throw error;
        return { kind: 'notAuthentic', isOutage: error.isOutage, error };
      }
    },
    sender: createTeamsCardSender(all),
  };
}

/** What no handler has answered: a person who wrote is told, everything is logged. */
async function tellOfFault(
  deps: Pick<BotDeps, 'surroundings' | 'log' | 'translators' | 'isStorageOutage'>,
  context: TurnContext,
  error: Error,
): Promise<void> {
  const words = deps.translators[languageOf(null, context.activity.locale)];
  const { text } = faultReply(deps, words, error);
  const { type }: { readonly type: string } = context.activity;
  if (type === 'message') await context.sendActivity(text);
}
