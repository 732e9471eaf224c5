import type { TurnContext } from 'botbuilder';
import type { Translator } from '../wording/translator.ts';
import type { BotDeps } from './botDeps.ts';
import type { CardActionHandler, CardReply } from './cardActions/handler.ts';
import { faultReply } from './faultReply.ts';
import { channelHandlers } from './handlers/channelHandlers.ts';
import { commandHandlers } from './handlers/commandHandlers.ts';
import { coverageHandlers } from './handlers/coverageHandlers.ts';
import { experienceAdoptionHandlers } from './handlers/experienceAdoptionHandlers.ts';
import { experienceChangeHandlers } from './handlers/experienceChangeHandlers.ts';
import { experienceHandlers } from './handlers/experienceHandlers.ts';
import { feedbackFormHandlers } from './handlers/feedbackFormHandlers.ts';
import { feedbackHandlers } from './handlers/feedbackHandlers.ts';
import { actionHandlers } from './handlers/actionHandlers.ts';
import { followUpHandlers } from './handlers/followUpHandlers.ts';
import { metricHandlers } from './handlers/metricHandlers.ts';
import { networkHandlers } from './handlers/networkHandlers.ts';
import { settingsHandlers } from './handlers/settingsHandlers.ts';
import type { TurnOf } from './turnOf.ts';
import { languageOf } from './whoIsThere.ts';

/**
 * What a click is answered with, and the language of the answer. `fault`: nothing was done, for a
 * reason that may have passed when it is tried again.
 */
export type ActReply = (CardReply | { readonly kind: 'fault'; readonly text: string }) & {
  readonly words: Translator;
};

/** Does what a pressed button asks for; the same for a chat's card and a dialog's. */
export type ActOnCard = (context: TurnContext, verb: string, data: unknown) => Promise<ActReply>;

/** Every button of every card by its verb. */
export function actingOnCards(deps: BotDeps, turnOf: TurnOf): ActOnCard {
  const handlers: ReadonlyMap<string, CardActionHandler> = new Map(
    [
      ...commandHandlers(deps),
      ...experienceHandlers(deps),
      ...experienceChangeHandlers(deps),
      ...experienceAdoptionHandlers(deps),
      ...feedbackFormHandlers(deps),
      ...feedbackHandlers(deps),
      ...channelHandlers(deps),
      ...networkHandlers(deps),
      ...metricHandlers(deps),
      ...actionHandlers(deps),
      ...followUpHandlers(deps),
      ...coverageHandlers(deps),
      ...settingsHandlers(deps),
    ].map((handler) => [handler.verb, handler]),
  );
  return async (context, verb, data) => {
    let words = deps.translators[languageOf(null, context.activity.locale)];
    try {
      const turn = await turnOf(context);
      if (turn === null) return { kind: 'text', text: words.t('error.unknownPerson'), words };
      ({ words } = turn);
      const reply = await handlers.get(verb)?.handle(turn, data);
      return { ...(reply ?? { kind: 'text', text: words.t('error.oldCard') }), words };
    } catch (error) {
      return { kind: 'fault', text: faultReply(deps, words, error).text, words };
    }
  };
}
