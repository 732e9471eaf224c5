import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import type { CardSender, SendOutcome, UpdateOutcome } from '../../domain/ports/cardSender.ts';
import type { ConversationKey } from '../../domain/ports/conversationStore.ts';
import type { PostedCard, Recipient, Subject } from '../../domain/ports/delivery.ts';
import type { BotDeps } from '../botDeps.ts';
import { experienceCard } from '../cards/experience/experienceCard.ts';
import { partName, personName } from '../cards/formFields.ts';
import { drawFeedback, drawReminder } from '../handlers/drawFeedback.ts';
import type { Looking } from '../handlers/drawFeedback.ts';
import { connectorFault } from './connectorFault.ts';
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
      const message = await draw(deps, recipient, subject);
      if (message === null) return { kind: 'nothingToSend' };
      try {
        return await sendTo(deps, recipient, message);
      } catch (error) {
        return sendFault(deps, recipient, error);
      }
    },
    update: async (recipient, subject, posted) => {
      const message = await draw(deps, recipient, subject);
      if (message === null) return { kind: 'nothingToSend' };
      try {
        const reference = await referenceFor(deps, keyOf(recipient));
        if (reference === null) {
          return { kind: 'later', pauseMs: noAddressPauseMs, fault: 'noConversation' };
        }
        await deps.messenger.update(reference, posted, message);
        return { kind: 'updated' };
      } catch (error) {
        return updateFault(deps, error);
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
    return sent(await messenger.post(storedReference.parse(own.reference), message));
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
    const { kind, fault } = connectorFault(error, new Date());
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

async function sendFault(
  { conversations, surroundings, log }: SenderDeps,
  recipient: Recipient,
  error: unknown,
): Promise<SendOutcome> {
  const at = surroundings.now();
  const { kind, fault, pauseMs } = connectorFault(error, new Date(at));
  log.warn({ recipient, kind, fault }, 'a card could not be sent');
  log.debug({ err: error }, 'what Teams answered');
  switch (kind) {
    case 'later':
      return { kind, pauseMs, fault };
    case 'unreachable':
      await conversations.markUnreachable(keyOf(recipient), at);
      return { kind, fault };
    case 'gone':
      return { kind: 'failed', fault };
    case 'failed':
    case 'unknown':
      return { kind, fault };
  }
}

function updateFault({ surroundings, log }: SenderDeps, error: unknown): UpdateOutcome {
  const { kind, fault, pauseMs } = connectorFault(error, new Date(surroundings.now()));
  log.warn({ kind, fault }, 'a card could not be updated');
  log.debug({ err: error }, 'what Teams answered');
  switch (kind) {
    case 'later':
      return { kind, pauseMs, fault };
    case 'gone':
      return { kind };
    case 'unreachable':
    case 'failed':
    case 'unknown':
      return { kind, fault };
  }
}

/** The subject's card for this recipient as things stand now; null when there is none any more. */
async function draw(
  deps: SenderDeps,
  recipient: Recipient,
  subject: Subject,
): Promise<Message | null> {
  const organisation = await deps.organisations.snapshot();
  const at = deps.surroundings.now();
  if (subject.kind === 'experience') {
    const language: Language =
      recipient.kind === 'channel'
        ? ((await deps.conversations.networkChannel())?.language ?? 'fi')
        : (organisation.people.get(recipient.personId)?.language ?? 'fi');
    const words = deps.translators[language];
    const found = await deps.experiences.find(subject.id);
    if (found === null) return null;
    const author = personName(organisation, found.value.authorId);
    return {
      summary: words.t('experience.card.summary', { author }),
      card: experienceCard(
        words,
        organisation,
        found.value,
        deps.tabLink(`experiences/${subject.id}`),
      ),
    };
  }
  // What concerns one person only is never drawn for a channel.
  if (recipient.kind === 'channel') return null;
  const person = organisation.people.get(recipient.personId);
  if (person === undefined) return null;
  const words = deps.translators[person.language ?? 'fi'];
  const looking: Looking = { person, organisation, words, at };
  if (subject.kind === 'reminder') return drawReminder(deps, looking, subject.id);
  const found = await deps.feedbacks.find(subject.id);
  if (found === null) return null;
  const { reference, kind, unitId } = found.value;
  return {
    summary: words.t('feedback.card.summaryNew', {
      reference,
      kind: words.t(`feedback.kind.${kind}`),
      unit: partName(words, organisation, unitId),
    }),
    card: await drawFeedback(deps, looking, found.value, { kind: 'card' }),
  };
}
