import type { TurnContext } from 'botbuilder';
import type { Translator } from '../wording/translator.ts';
import type { BotDeps } from './botDeps.ts';
import { runCommand } from './cardActions/commandActions.ts';
import { replyForEveryone } from './cardActions/handler.ts';
import type { CardActionHandler, CardReply } from './cardActions/handler.ts';
import type { Card } from './cards/elements.ts';
import { noteCard } from './cards/noteCard.ts';
import { cardToTryAgain } from './cards/tryAgainCard.ts';
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
import { pressedCard } from './pressedCard.ts';
import type { Turn } from './turn.ts';
import { whyNobody, type TurnOf } from './turnOf.ts';
import { languageOf } from './whoIsThere.ts';

/** The card that a click is answered with, and the language of the answer. */
export interface ActReply extends CardReply {
  readonly words: Translator;
  /** Who pressed; null where that could not be found out. */
  readonly turn: Turn | null;
  /** Why nothing came of it, in words; then the card holds what was typed. */
  readonly fault?: string;
}

/** Does what a pressed button asks for; the same for a chat's card and a dialog's. */
export type ActOnCard = (context: TurnContext, verb: string, data: unknown) => Promise<ActReply>;

/** Every button of every card. */
export function cardHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
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
  ];
}

export function actingOnCards(deps: BotDeps, turnOf: TurnOf): ActOnCard {
  const handlers: ReadonlyMap<string, CardActionHandler> = new Map(
    cardHandlers(deps).map((handler) => [handler.verb, handler]),
  );
  return async (context, verb, data) => {
    let words = deps.translators[languageOf(null, context.activity.locale)];
    let turn: Turn | null = null;
    const pressed = pressedCard(deps, context);
    try {
      turn = await turnOf(context);
      if (turn === null) {
        return { ...replyForEveryone(noteCard(whyNobody(context, words))), words, turn };
      }
      ({ words } = turn);
      await pressed.touched();
      const reply =
        (await handlers.get(verb)?.handle(turn, data)) ?? replyForEveryone(oldCard(words));
      await pressed.answered(reply);
      return { ...reply, words, turn };
    } catch (error) {
      const { text: fault } = faultReply(deps, words, error);
      const card = cardToTryAgain(words, fault, verb, data);
      const reply = { ...replyForEveryone(card), words, turn, fault };
      await pressed.answered(reply);
      return reply;
    }
  };
}

/** For a button that the program does not know any more, or whose data does not fit. */
function oldCard(words: Translator): Card {
  const help = runCommand.button(words.t('command.help.title'), { command: 'help' });
  return noteCard(words.t('error.oldCard'), [help]);
}
