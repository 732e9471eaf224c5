import type { Instant } from '../calendar/time.ts';
import { editorsOf } from '../network/editors.ts';
import type { ChannelEnding } from '../network/networkCard.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { NetworkCardStore } from '../ports/networkCardStore.ts';
import { endChannel } from './chooseChannel.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface LosingDeps {
  readonly conversations: ConversationStore;
  readonly networkCards: NetworkCardStore;
}

/**
 * Ends the choice of channels that are not there any more, or take nothing, and has the editors
 * told once of each. Noticed again, by another sign of the same, it does nothing.
 */
export async function loseChannels(
  { conversations, networkCards }: LosingDeps,
  lost: { readonly channelId: string } | { readonly teamId: string },
  ending: ChannelEnding,
  at: Instant,
  organisation: Organisation,
): Promise<number> {
  const channels = (await conversations.sharingChannels()).filter((channel) =>
    'teamId' in lost ? channel.teamId === lost.teamId : channel.channelId === lost.channelId,
  );
  for (const channel of channels) {
    const id = `ended_${channel.channelId}_${channel.chosenAt}`;
    await networkCards.plan(
      { kind: 'channelEnded', id, at, channel: channel.name, ending },
      editorsOf(organisation).map((personId) =>
        plannedDelivery({
          id: `${id}_${personId}`,
          recipient: { kind: 'person', personId },
          subject: { kind: 'network', id },
          at,
        }),
      ),
    );
    await endChannel(conversations, channel, { by: systemActor, at }, ending);
  }
  return channels.length;
}
