import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { ActOnCard } from './actOnCard.ts';
import type { BotDeps } from './botDeps.ts';
import type { Card } from './cards/elements.ts';
import { noteCard } from './cards/noteCard.ts';
import { isShared } from './conversationKey.ts';
import { drawsItselfAnew } from './incomingActivity.ts';
import { answerPrivately } from './privately.ts';
import type { Message } from './sending/messenger.ts';
import { whyNobody } from './turnOf.ts';
import { languageOf } from './whoIsThere.ts';

/** What takes the pressed card's place, for who pressed. */
export async function answerToPress(
  deps: BotDeps,
  act: ActOnCard,
  context: TurnContext,
  { verb, data }: { readonly verb: string; readonly data: unknown },
): Promise<Card> {
  if (!isShared(context.activity)) return (await act(context, verb, data)).card;
  if (drawsItselfAnew(context.activity)) {
    // Nobody pressed: a card of somebody's own chat was carried here and is being looked at.
    const words = deps.translators[languageOf(null, context.activity.locale)];
    return noteCard(words.t('privately.notHere'));
  }
  const { turn, wayBack, ...reply } = await act(context, verb, data);
  if (turn === null || reply.forEveryone === true) return reply.card;
  const answer = { card: reply.card, summary: turn.words.t('privately.summary') };
  return (await answerPrivately(deps, turn, answer, { verb, data, wayBack })).card;
}

/**
 * Answers what a client without Universal Actions sends as a message. The answer takes the place of
 * the card; in a shared conversation it would do so for everybody, and always goes elsewhere.
 */
export async function answerToSubmit(
  deps: BotDeps,
  act: ActOnCard,
  context: TurnContext,
  data: { readonly verb: string },
): Promise<void> {
  const { card, fault, turn, words } = await act(context, data.verb, data);
  if (!isShared(context.activity)) {
    const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    const { replyToId } = context.activity;
    const isReplaced =
      replyToId !== undefined && (await replaced(deps, context, { ...activity, id: replyToId }));
    if (!isReplaced) await context.sendActivity(activity);
  } else if (turn === null || fault !== undefined) {
    await context.sendActivity(fault ?? whyNobody(context, words));
  } else {
    const answer = { card, summary: words.t('privately.summary') };
    await sendHere(context, await answerPrivately(deps, turn, answer));
  }
}

/** Sends it to the conversation that the turn is from. */
export async function sendHere(context: TurnContext, { card, summary }: Message): Promise<void> {
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  await context.sendActivity({ ...activity, summary });
}

/** False when the card could not be replaced, for example because it was deleted meanwhile. */
async function replaced(
  { log }: Pick<BotDeps, 'log'>,
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<boolean> {
  try {
    await context.updateActivity(activity);
    return true;
  } catch (error) {
    // What was submitted has been done: a new message says so.
    log.warn({ err: error }, 'a submitted card could not be replaced');
    return false;
  }
}
