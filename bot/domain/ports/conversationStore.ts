import type { ChangedBy } from '../audit/auditEntry.ts';
import type { Instant } from '../calendar/time.ts';
import type { ChannelEnd } from '../network/endedChannels.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';

/** How the bot reaches a person or a channel, as the last turn there told. */
export interface KnownConversation {
  readonly key: ConversationKey;
  /** The reference as the Bot Framework's JSON; its serviceUrl may change at any turn. */
  readonly reference: unknown;
  readonly seenAt: Instant;
  /** Set when sending was refused (blocked, removed); cleared by the next turn there. */
  readonly unreachableSince: Instant | null;
}

export type ConversationKey =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'groupChat'; readonly conversationId: string };

/** A channel chosen to receive what the network shares. */
export interface NetworkChannel {
  readonly channelId: string;
  readonly teamId: string;
  readonly name: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly chosenBy: PersonId;
  readonly chosenAt: Instant;
  /** It gets a digest each week; left out: it gets none. */
  readonly digest?: true;
}

/** A channel chosen to receive what is told of one service area. */
export interface AreaChannel extends NetworkChannel {
  readonly areaId: PartId;
}

/** A channel that gets what is shared: everything where `areaId` is null, or one area's. */
export interface SharingChannel extends NetworkChannel {
  readonly areaId: PartId | null;
}

export interface ConversationStore {
  find(key: ConversationKey): Promise<KnownConversation | null>;
  /** Any conversation, newest first: its service URL and tenant serve to open a new one. */
  latest(): Promise<KnownConversation | null>;
  /** Written when it is new or differs from what was written last; clears `unreachableSince`. */
  remember(key: ConversationKey, reference: unknown, at: Instant): Promise<void>;
  forget(key: ConversationKey): Promise<void>;
  markUnreachable(key: ConversationKey, since: Instant): Promise<void>;
  unreachablePeople(): Promise<readonly KnownConversation[]>;
  list(kind: ConversationKey['kind']): Promise<readonly KnownConversation[]>;
  networkChannel(): Promise<NetworkChannel | null>;
  /** Ends the choice of the one before. */
  chooseNetworkChannel(channel: NetworkChannel): Promise<void>;
  endNetworkChannel(changedBy: ChangedBy, why: ChannelEnd): Promise<void>;
  /** Every channel that gets something, the network's own first, in one request. */
  sharingChannels(): Promise<readonly SharingChannel[]>;
  /** One channel gets one area's; choosing again changes which. */
  chooseAreaChannel(channel: AreaChannel): Promise<void>;
  endAreaChannel(channelId: string, changedBy: ChangedBy, why: ChannelEnd): Promise<void>;
}
