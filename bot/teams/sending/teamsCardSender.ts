import type { ConversationReference } from 'botbuilder';
import type { Instant } from '../../domain/calendar/time.ts';
import type { CardSender, SendOutcome, UpdateOutcome } from '../../domain/ports/cardSender.ts';
import type { ConversationKey } from '../../domain/ports/conversationStore.ts';
import type { PostedCard, Recipient } from '../../domain/ports/delivery.ts';
import { heldForMs } from '../../domain/reminder/cardInUse.ts';
import { loseChannels } from '../../domain/useCases/loseChannels.ts';
import type { BotDeps } from '../botDeps.ts';
import { hasInputs } from '../cards/elements.ts';
import { CardInUse } from './cardInUse.ts';
import { connectorFault } from './connectorFault.ts';
import { drawCard } from './drawCard.ts';
import type { Drawn } from './drawCard.ts';
import type { Message } from './messenger.ts';
import { postToPerson, storedReference } from './postToPerson.ts';

/** Draws cards and sends them through Teams to people's chats and channels. */
export function createTeamsCardSender(deps: BotDeps): CardSender {
  return {
    send: async (recipient, subject) => {
      const message = await drawCard(deps, recipient, subject);
      // Who may not read it any more has not seen it either: there is nothing to take back.
      if (message === null || message.passedOn === true) return { kind: 'nothingToSend' };
      try {
        const outcome = await sendTo(deps, recipient, message);
        // From now on somebody may be typing in it.
        if (outcome.kind === 'sent' && hasInputs(message.card))
          await noteForm(deps, outcome.posted);
        return outcome;
      } catch (error) {
        return sendFault(deps, recipient, error);
      }
    },
    update: async (recipient, subject, posted) => {
      const formMs = await heldFor(deps, recipient, posted, null);
      if (formMs > 0) return { kind: 'inUse', pauseMs: formMs };
      const message = await drawCard(deps, recipient, subject);
      if (message === null) return { kind: 'nothingToSend' };
      const mayGo = async (): Promise<void> => {
        const pauseMs = await heldFor(deps, recipient, posted, message);
        if (pauseMs > 0) throw new CardInUse(pauseMs);
      };
      try {
        const reference = await referenceFor(deps, keyOf(recipient));
        if (reference === null) {
          return { kind: 'later', pauseMs: noAddressPauseMs, fault: 'noConversation' };
        }
        // Asked before its turn, and again then: it may be pressed while the update waits for it.
        await mayGo();
        await deps.messenger.update(reference, posted, message, mayGo);
        if (hasInputs(message.card)) await noteForm(deps, posted);
        return { kind: 'updated' };
      } catch (error) {
        if (error instanceof CardInUse) return { kind: 'inUse', pauseMs: error.pauseMs };
        return await updateFault(deps, recipient, error);
      }
    },
  };
}

/**
 * How long the update waits for whoever uses the card.
 * @param message null while it is not drawn: only a form holds it back for certain
 */
async function heldFor(
  { presses, surroundings }: BotDeps,
  recipient: Recipient,
  posted: PostedCard,
  message: Drawn | null,
): Promise<number> {
  const use = await presses.find(posted);
  // What may no longer be read goes at once, whatever the press was answered.
  const mayWait = message !== null && message.passedOn !== true && message.withdrawn !== true;
  return use?.showsForm === true || mayWait ? heldForMs(use, recipient, surroundings.now()) : 0;
}

/** The card is there whether or not this can be written. */
async function noteForm(
  { presses, surroundings, log }: BotDeps,
  posted: PostedCard,
): Promise<void> {
  try {
    await presses.note(posted, { at: surroundings.now(), showsForm: true });
  } catch (error) {
    log.warn({ err: error }, 'that a card shows a form could not be noted');
  }
}

async function sendTo(deps: BotDeps, recipient: Recipient, message: Message): Promise<SendOutcome> {
  const key = keyOf(recipient);
  const anywhere = await referenceFor(deps, key);
  // Teams has not called yet, so there is no address to send to: the card waits for the first turn.
  if (anywhere === null)
    return { kind: 'later', pauseMs: noAddressPauseMs, fault: 'noConversation' };
  if (recipient.kind === 'channel') {
    const posted = await deps.messenger.postToChannel(anywhere, recipient.channelId, message);
    return { kind: 'sent', posted };
  }
  return postToPerson(deps, anywhere, recipient.personId, message);
}

const noAddressPauseMs = 20_000;

/** The conversation itself, or any other: its service address and tenant serve to open this one. */
async function referenceFor(
  { conversations }: BotDeps,
  key: ConversationKey,
): Promise<ConversationReference | null> {
  const known = (await conversations.find(key)) ?? (await conversations.latest());
  return known === null ? null : storedReference.parse(known.reference);
}

function keyOf(recipient: Recipient): ConversationKey {
  return recipient.kind === 'person'
    ? { kind: 'person', personId: recipient.personId }
    : { kind: 'channel', channelId: recipient.channelId };
}

/** A channel that takes no card gets none any more, and the editors hear of it. */
async function loseChannel(deps: BotDeps, recipient: Recipient, at: Instant): Promise<void> {
  if (recipient.kind === 'person') return;
  const organisation = await deps.organisations.snapshot();
  const { channelId } = recipient;
  if ((await loseChannels(deps, { channelId }, 'refused', at, organisation)) > 0)
    deps.deliverSoon();
}

async function sendFault(
  deps: BotDeps,
  recipient: Recipient,
  error: unknown,
): Promise<SendOutcome> {
  const { conversations, surroundings, log } = deps;
  const at = surroundings.now();
  const { kind, fault, pauseMs } = connectorFault(error, new Date(at));
  log.warn({ recipient, kind, fault }, 'a card could not be sent');
  log.debug({ err: error }, 'what Teams answered');
  switch (kind) {
    case 'later':
      return { kind, pauseMs, fault };
    case 'unreachable':
      await conversations.markUnreachable(keyOf(recipient), at);
      await loseChannel(deps, recipient, at);
      return { kind, fault };
    case 'gone':
      await loseChannel(deps, recipient, at);
      return { kind: 'failed', fault };
    case 'failed':
    case 'unknown':
      return { kind, fault };
  }
}

async function updateFault(
  deps: BotDeps,
  recipient: Recipient,
  error: unknown,
): Promise<UpdateOutcome> {
  const { conversations, surroundings, log } = deps;
  const at = surroundings.now();
  const { kind, fault, pauseMs } = connectorFault(error, new Date(at));
  log.warn({ recipient, kind, fault }, 'a card could not be updated');
  log.debug({ err: error }, 'what Teams answered');
  switch (kind) {
    case 'later':
      return { kind, pauseMs, fault };
    case 'gone':
      return { kind };
    case 'unreachable':
      await conversations.markUnreachable(keyOf(recipient), at);
      return { kind, fault };
    case 'failed':
    case 'unknown':
      return { kind, fault };
  }
}
