import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar/time.ts';
import type { CardSender, SendOutcome, UpdateOutcome } from '../../domain/ports/cardSender.ts';
import type { ConversationKey } from '../../domain/ports/conversationStore.ts';
import type { PostedCard, Recipient } from '../../domain/ports/delivery.ts';
import { loseChannels } from '../../domain/useCases/loseChannels.ts';
import type { BotDeps } from '../botDeps.ts';
import { connectorFault } from './connectorFault.ts';
import { drawCard } from './drawCard.ts';
import type { Message, Messenger } from './messenger.ts';

/** A stored reference as this version of the SDK needs it. */
const storedReference = z.custom<ConversationReference>(
  (value) =>
    z
      .object({
        serviceUrl: z.string(),
        channelId: z.string(),
        conversation: z.looseObject({ id: z.string() }),
        bot: z.looseObject({ id: z.string() }),
      })
      .safeParse(value).success,
);

type SenderDeps = BotDeps & { readonly messenger: Messenger };

/** Draws cards and sends them through Teams to people's chats and channels. */
export function createTeamsCardSender(deps: SenderDeps): CardSender {
  return {
    send: async (recipient, subject) => {
      const message = await drawCard(deps, recipient, subject);
      // Who may not read it any more has not seen it either: there is nothing to take back.
      if (message === null || message.passedOn === true) return { kind: 'nothingToSend' };
      try {
        return await sendTo(deps, recipient, message);
      } catch (error) {
        return sendFault(deps, recipient, error);
      }
    },
    update: async (recipient, subject, posted) => {
      const message = await drawCard(deps, recipient, subject);
      if (message === null) return { kind: 'nothingToSend' };
      try {
        const reference = await referenceFor(deps, keyOf(recipient));
        if (reference === null) {
          return { kind: 'later', pauseMs: noAddressPauseMs, fault: 'noConversation' };
        }
        await deps.messenger.update(reference, posted, message);
        return { kind: 'updated' };
      } catch (error) {
        return await updateFault(deps, recipient, error);
      }
    },
  };
}

async function sendTo(
  deps: SenderDeps,
  recipient: Recipient,
  message: Message,
): Promise<SendOutcome> {
  const { conversations, messenger, organisations, surroundings } = deps;
  const key = keyOf(recipient);
  const anywhere = await referenceFor(deps, key);
  // Teams has not called yet, so there is no address to send to: the card waits for the first turn.
  if (anywhere === null)
    return { kind: 'later', pauseMs: noAddressPauseMs, fault: 'noConversation' };
  if (recipient.kind === 'channel') {
    const posted = await messenger.postToChannel(anywhere, recipient.channelId, message);
    return { kind: 'sent', posted };
  }
  const own = await conversations.find(key);
  if (own !== null) {
    try {
      return sent(await messenger.post(storedReference.parse(own.reference), message));
    } catch (error) {
      // A chat that is not there any more took nothing: it is opened anew below.
      if (connectorFault(error, new Date(surroundings.now())).kind !== 'gone') throw error;
    }
  }
  const { people } = await organisations.snapshot();
  const entraObjectId = people.get(recipient.personId)?.entraObjectId ?? null;
  if (entraObjectId === null) return { kind: 'unreachable', fault: 'neverMet' };
  const chat = await openChat(messenger, anywhere, entraObjectId);
  if ('kind' in chat) return chat;
  await conversations.remember(key, chat.reference, surroundings.now());
  return sent(await messenger.post(chat.reference, message));
}

/** Opening a chat sends nothing: whatever happens to it, it may be tried again. */
async function openChat(
  messenger: Messenger,
  anywhere: ConversationReference,
  entraObjectId: string,
): Promise<{ readonly reference: ConversationReference } | SendOutcome> {
  try {
    return { reference: await messenger.openPersonalChat(anywhere, entraObjectId) };
  } catch (error) {
    const { kind, fault } = connectorFault(error, new Date(0));
    if (kind === 'unknown') return { kind: 'later', pauseMs: reopenPauseMs, fault };
    throw error;
  }
}

const reopenPauseMs = 30_000;
const noAddressPauseMs = 20_000;

function sent(posted: PostedCard): SendOutcome {
  return { kind: 'sent', posted };
}

/** The conversation itself, or any other: its service address and tenant serve to open this one. */
async function referenceFor(
  { conversations }: SenderDeps,
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
async function loseChannel(deps: SenderDeps, recipient: Recipient, at: Instant): Promise<void> {
  if (recipient.kind === 'person') return;
  const organisation = await deps.organisations.snapshot();
  const { channelId } = recipient;
  if ((await loseChannels(deps, { channelId }, 'refused', at, organisation)) > 0)
    deps.deliverSoon();
}

async function sendFault(
  deps: SenderDeps,
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
  deps: SenderDeps,
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
