import type { Organisation, PartId } from '../organisation/organisation.ts';
import { areaOf } from '../organisation/tree.ts';
import type { ConversationStore, SharingChannel } from '../ports/conversationStore.ts';

/** The channels that get what is told of a unit. */
export async function channelsFor(
  conversations: Pick<ConversationStore, 'sharingChannels'>,
  organisation: Organisation,
  unitId: PartId,
): Promise<readonly SharingChannel[]> {
  const area = areaOf(organisation, unitId)?.id;
  const channels = await conversations.sharingChannels();
  return channels.filter(({ areaId }) => areaId === null || areaId === area);
}
