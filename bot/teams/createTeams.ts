import type { Request, Response, TurnContext } from 'botbuilder';
import type { CardSender } from '../domain/ports/cardSender.ts';
import { createAdapter } from './adapter.ts';
import type { BotIdentity } from './adapter.ts';
import { CustomerExperienceBot } from './bot.ts';
import type { BotDeps } from './botDeps.ts';
import { faultReply } from './faultReply.ts';
import { createInstallations } from './installations.ts';
import { createMessenger } from './sending/messenger.ts';
import { pacedMessenger } from './sending/pacedMessenger.ts';
import { createPacer } from './sending/pacer.ts';
import type { Pace } from './sending/pacer.ts';
import { createTeamsCardSender } from './sending/teamsCardSender.ts';
import { appLimits, threadLimits } from './sending/teamsLimits.ts';
import { languageOf } from './whoIsThere.ts';

export interface Teams {
  /** Handles one activity; the body stands parsed in `request.body`. */
  readonly handleActivity: (request: Request, response: Response) => Promise<void>;
  readonly sender: CardSender;
}

/**
 * The bot as Teams sees it: what comes in goes to the bot, what goes out is sent once, at the pace
 * that Teams allows.
 */
export function createTeams(
  deps: Omit<BotDeps, 'installations'>,
  identity: BotIdentity,
  pace: Pace,
): Teams {
  const adapter = createAdapter(identity);
  const botId = identity.kind === 'none' ? '' : identity.botId;
  adapter.onTurnError = async (context, error) => {
    await tellOfFault(deps, context, error);
  };
  const withInstallations = { ...deps, installations: createInstallations(adapter, botId) };
  const bot = new CustomerExperienceBot(withInstallations);
  return {
    handleActivity: async (request, response) => {
      await adapter.process(request, response, (context) => bot.run(context));
    },
    sender: createTeamsCardSender({
      ...withInstallations,
      messenger: pacedMessenger(
        createMessenger(adapter, botId),
        createPacer(pace, { thread: threadLimits, app: appLimits }),
      ),
    }),
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
