import { TurnContext } from 'botbuilder';
import type { BotDeps } from './botDeps.ts';
import { openUrl, type Card, type CardActionElement } from './cards/elements.ts';
import { noteCard } from './cards/noteCard.ts';
import { cardToTryAgain } from './cards/tryAgainCard.ts';
import { faultReply } from './faultReply.ts';
import { connectorFault } from './sending/connectorFault.ts';
import { HeldBack } from './sending/heldBack.ts';
import type { Message } from './sending/messenger.ts';
import { postToPerson, storedReference } from './sending/postToPerson.ts';
import type { Turn } from './turn.ts';

/** A pressed button, to be pressed again with all that was typed. */
export interface Pressed {
  readonly verb: string;
  readonly data: unknown;
  readonly wayBack?: CardActionElement | undefined;
}

/**
 * Answers in the person's own chat what was asked in a channel or a group chat, and gives the line
 * that says so there. Where Teams does not let the bot write to the person, the line says how to
 * open the chat and ask again; of something `pressed` it has a button that sends the same once
 * more, which does nothing twice.
 */
export async function answerPrivately(
  deps: BotDeps,
  turn: Turn,
  answer: Message,
  pressed?: Pressed,
): Promise<Message> {
  const { words } = turn;
  const { open, add } = deps.chatLinks;
  try {
    if (await isPosted(deps, turn, answer)) {
      const text = words.t('privately.answered');
      const back = pressed?.wayBack === undefined ? [] : [pressed.wayBack];
      return line(text, noteCard(text, [...linkTo(words.t('privately.open'), open), ...back]));
    }
    const text = words.t(pressed === undefined ? 'privately.addAndAsk' : 'privately.addAndPress');
    return notPosted(turn, text, linkTo(words.t('privately.add'), add), pressed);
  } catch (error) {
    const isHeldBack = error instanceof HeldBack;
    const saying = isHeldBack ? 'privately.later' : 'privately.unsure';
    const { text } = faultReply(deps, words, error, saying);
    return notPosted(turn, text, linkTo(words.t('privately.open'), open), pressed);
  }
}

/** False where Teams does not let the bot write to the person. */
async function isPosted(deps: BotDeps, turn: Turn, answer: Message): Promise<boolean> {
  const { conversations, surroundings } = deps;
  const personId = turn.person.id;
  const here = storedReference.parse(TurnContext.getConversationReference(turn.context.activity));
  try {
    const outcome = await postToPerson(deps, here, personId, answer);
    if (outcome.kind === 'sent') return true;
    if (outcome.kind === 'unreachable') return false;
    throw new Error(`the personal chat could not be opened: ${outcome.kind}`);
  } catch (error) {
    const at = surroundings.now();
    const { kind } = connectorFault(error, new Date(at));
    if (kind === 'gone') return false;
    if (kind !== 'unreachable') throw error;
    await conversations.markUnreachable({ kind: 'person', personId }, at);
    return false;
  }
}

function notPosted(
  { words }: Turn,
  text: string,
  links: readonly CardActionElement[],
  pressed: Pressed | undefined,
): Message {
  if (pressed === undefined) return line(text, noteCard(text, links));
  const again = cardToTryAgain(words, text, pressed.verb, pressed.data);
  const buttons = again['actions'] as readonly CardActionElement[];
  return line(text, { ...again, actions: [...links, ...buttons] });
}

function line(text: string, card: Card): Message {
  return { summary: text, card, forEveryone: true };
}

function linkTo(title: string, url: string | null): CardActionElement[] {
  return url === null ? [] : [openUrl(title, url)];
}
