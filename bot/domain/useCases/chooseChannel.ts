import type { ChangedBy } from '../audit/auditEntry.ts';
import type { Instant } from '../calendar/time.ts';
import type { ChannelEnd } from '../network/endedChannels.ts';
import type { SharingChannel } from '../ports/conversationStore.ts';
import { mayChooseAreaChannel, mayChooseNetworkChannel } from '../organisation/policy.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import type { ConversationStore, NetworkChannel } from '../ports/conversationStore.ts';

interface Deps {
  readonly conversations: ConversationStore;
}
type Chosen = Omit<NetworkChannel, 'chosenBy' | 'chosenAt'>;

export type ChannelOutcome = 'done' | 'notAllowed' | 'unknownArea';

/**
 * Has a channel get everything that the network shares (editors) or what is told of one service
 * area (editors and the area's managers). The channel that got everything before gets it no more.
 */
export async function chooseChannel(
  { conversations }: Deps,
  choice: {
    readonly channel: Chosen;
    /** Null: everything. */
    readonly areaId: PartId | null;
    readonly person: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<ChannelOutcome> {
  const { areaId, person, at } = choice;
  const changedBy = { by: person.id, at };
  const channel: NetworkChannel = { ...choice.channel, chosenBy: person.id, chosenAt: at };
  const before = (await conversations.sharingChannels()).find(
    ({ channelId }) => channelId === channel.channelId,
  );
  // Whose choice it was is asked as well: what an editor has chosen is not an area's to change.
  if (before !== undefined && !mayChoose(organisation, person, before.areaId)) return 'notAllowed';
  if (!mayChoose(organisation, person, areaId)) return 'notAllowed';
  if (areaId === null) {
    await conversations.chooseNetworkChannel(channel);
    await conversations.endAreaChannel(channel.channelId, changedBy, 'changed');
    return 'done';
  }
  const level = organisation.parts.get(areaId)?.level;
  if (level !== 'serviceArea' && level !== 'subsidiary') return 'unknownArea';
  await conversations.chooseAreaChannel({ ...channel, areaId });
  if (before?.areaId === null) await conversations.endNetworkChannel(changedBy, 'changed');
  return 'done';
}

/** Has a channel get nothing any more; done as well where it got nothing. */
export async function leaveChannel(
  { conversations }: Deps,
  {
    channelId,
    person,
    at,
  }: { readonly channelId: string; readonly person: Person; readonly at: Instant },
  organisation: Organisation,
): Promise<Exclude<ChannelOutcome, 'unknownArea'>> {
  const channels = await conversations.sharingChannels();
  const before = channels.find((channel) => channel.channelId === channelId);
  if (before === undefined) {
    return mayChooseNetworkChannel(organisation, person) ? 'done' : 'notAllowed';
  }
  if (!mayChoose(organisation, person, before.areaId)) return 'notAllowed';
  await endChannel(conversations, before, { by: person.id, at }, 'stopped');
  return 'done';
}

/** Takes a channel off the list. */
export async function endChannel(
  conversations: ConversationStore,
  { channelId, areaId }: SharingChannel,
  changedBy: ChangedBy,
  why: ChannelEnd,
): Promise<void> {
  if (areaId === null) await conversations.endNetworkChannel(changedBy, why);
  await conversations.endAreaChannel(channelId, changedBy, why);
}

function mayChoose(organisation: Organisation, person: Person, areaId: PartId | null): boolean {
  return areaId === null
    ? mayChooseNetworkChannel(organisation, person)
    : mayChooseAreaChannel(organisation, person, areaId);
}
