import type { NetworkCard } from '../../../domain/network/networkCard.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, heading, text } from '../elements.ts';

/** Tells an editor that a channel gets nothing any more, why, and what to do. */
export function channelEndedCard(
  words: Translator,
  { channel, ending }: Extract<NetworkCard, { kind: 'channelEnded' }>,
): Message {
  const title = words.t('network.channelEnded.title', { channel: channel });
  return {
    summary: title,
    card: card([
      heading(title),
      text(words.t(`network.channelEnded.why.${ending}`)),
      text(words.t('network.channelEnded.whatToDo')),
    ]),
  };
}
