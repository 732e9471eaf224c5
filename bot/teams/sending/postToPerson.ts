import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { SendOutcome } from '../../domain/ports/cardSender.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { BotDeps } from '../botDeps.ts';
import { connectorFault } from './connectorFault.ts';
import type { Message, Messenger } from './messenger.ts';

/** A stored reference as this version of the SDK needs it. */
export const storedReference = z.custom<ConversationReference>(
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

type PostDeps = Pick<BotDeps, 'conversations' | 'messenger' | 'organisations' | 'surroundings'>;

/**
 * Posts to the person's own chat with the bot, which is opened where there is none yet.
 * @param anywhere any conversation: its service address and tenant serve to open the chat
 * @throws what the messenger throws when Teams refuses or cannot be reached
 */
export async function postToPerson(
  { conversations, messenger, organisations, surroundings }: PostDeps,
  anywhere: ConversationReference,
  personId: PersonId,
  message: Message,
): Promise<SendOutcome> {
  const key = { kind: 'person', personId } as const;
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
  const entraObjectId = people.get(personId)?.entraObjectId ?? null;
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

function sent(posted: Extract<SendOutcome, { kind: 'sent' }>['posted']): SendOutcome {
  return { kind: 'sent', posted };
}
