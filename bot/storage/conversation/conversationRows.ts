import { z } from 'zod';
import type {
  AreaChannel,
  ConversationKey,
  KnownConversation,
  NetworkChannel,
} from '../../domain/ports/conversationStore.ts';
import { languages } from '../../domain/language.ts';
import { instant, json, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export const latestKey = rowKey('latest');
export const networkChannelKey = rowKey('networkChannel');

export function conversationKey(key: ConversationKey): string {
  return rowKey('conversation', key.kind, idOf(key));
}

export function unreachableKey(key: ConversationKey): string {
  return rowKey('unreachable', key.kind, idOf(key));
}

function idOf(key: ConversationKey): string {
  switch (key.kind) {
    case 'person':
      return key.personId;
    case 'team':
      return key.teamId;
    case 'channel':
      return key.channelId;
    case 'groupChat':
      return key.conversationId;
  }
}

function keyOf(kind: ConversationKey['kind'], id: string): ConversationKey {
  switch (kind) {
    case 'person':
      return { kind, personId: id };
    case 'team':
      return { kind, teamId: id };
    case 'channel':
      return { kind, channelId: id };
    case 'groupChat':
      return { kind, conversationId: id };
  }
}

export function conversationColumns(conversation: KnownConversation): Columns {
  return {
    schemaVersion,
    kind: conversation.key.kind,
    id: idOf(conversation.key),
    reference: JSON.stringify(conversation.reference),
    seenAt: conversation.seenAt,
    unreachableSince: conversation.unreachableSince,
  };
}

export const conversationSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    kind: z.enum(['person', 'team', 'channel', 'groupChat']),
    id: text,
    reference: json(z.unknown()),
    seenAt: instant,
    unreachableSince: nullable(instant),
  })
  .transform(({ kind, id, reference, seenAt, unreachableSince }): KnownConversation => ({
    key: keyOf(kind, id),
    reference,
    seenAt,
    unreachableSince,
  }));

/** The rows of a conversation beside its own: the list of those that cannot be reached. */
export function indexRows(conversation: KnownConversation): readonly Row[] {
  return conversation.unreachableSince === null
    ? []
    : [{ key: unreachableKey(conversation.key), columns: conversationColumns(conversation) }];
}

export function areaChannelKey(channelId: string): string {
  return rowKey('networkChannel', 'area', channelId);
}

function channelColumns(channel: NetworkChannel): Columns {
  return {
    schemaVersion,
    channelId: channel.channelId,
    teamId: channel.teamId,
    name: channel.name,
    language: channel.language,
    chosenBy: channel.chosenBy,
    chosenAt: channel.chosenAt,
    digest: channel.digest ?? null,
  };
}

export function networkChannelRow(channel: NetworkChannel): Row {
  return { key: networkChannelKey, columns: channelColumns(channel) };
}

export function areaChannelRow(channel: AreaChannel): Row {
  return {
    key: areaChannelKey(channel.channelId),
    columns: { ...channelColumns(channel), areaId: channel.areaId },
  };
}

const channelRow = z.object({
  schemaVersion: z.literal(schemaVersion),
  channelId: text,
  teamId: text,
  name: text,
  language: z.enum(languages),
  chosenBy: text,
  chosenAt: instant,
  digest: z.boolean().default(false),
});

function channelOf({
  schemaVersion: _,
  digest,
  ...channel
}: z.output<typeof channelRow>): NetworkChannel {
  return { ...channel, ...(digest ? { digest } : {}) };
}

export const networkChannelSchema = channelRow.transform(channelOf);

export const areaChannelSchema = channelRow
  .extend({ areaId: text })
  .transform(({ areaId, ...row }): AreaChannel => ({ ...channelOf(row), areaId }));
