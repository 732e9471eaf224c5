import type { NetworkCard } from '../../domain/network/networkCard.ts';
import type { Recipient } from '../../domain/ports/delivery.ts';
import type { Translator } from '../../wording/translator.ts';
import type { BotDeps } from '../botDeps.ts';
import { channelEndedCard } from '../cards/network/channelEndedCard.ts';
import type { Message } from './messenger.ts';

/** A channel's cards are in the channel's language, a person's in the person's. */
export async function wordsFor(
  { conversations, organisations, translators }: BotDeps,
  recipient: Recipient,
): Promise<Translator> {
  if (recipient.kind === 'channel') {
    const channel = (await conversations.sharingChannels()).find(
      ({ channelId }) => channelId === recipient.channelId,
    );
    return translators[channel?.language ?? 'fi'];
  }
  const { people } = await organisations.snapshot();
  return translators[people.get(recipient.personId)?.language ?? 'fi'];
}

/** What the network tells on its own initiative, as things stand now. */
export async function drawNetworkCard(
  deps: BotDeps,
  recipient: Recipient,
  id: string,
): Promise<Message | null> {
  const [card, words] = await Promise.all([deps.networkCards.find(id), wordsFor(deps, recipient)]);
  return card === null ? null : draw(words, card);
}

function draw(words: Translator, card: NetworkCard): Message {
  switch (card.kind) {
    case 'channelEnded':
      return channelEndedCard(words, card);
  }
}
