import { isDeepStrictEqual } from 'node:util';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { ChannelEnd } from '../../domain/network/endedChannels.ts';
import type {
  AreaChannel,
  ConversationKey,
  ConversationStore,
  KnownConversation,
  NetworkChannel,
  SharingChannel,
} from '../../domain/ports/conversationStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { Briefly } from '../table/briefly.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { retryLimit, retryPause } from '../table/retryPause.ts';
import { create, indexSteps, put, remove, replace } from '../table/row.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import {
  areaChannelKey,
  areaChannelRow,
  areaChannelSchema,
  conversationColumns,
  conversationKey,
  conversationSchema,
  indexRows,
  latestKey,
  networkChannelKey,
  networkChannelRow,
  networkChannelSchema,
} from './conversationRows.ts';
import { channelSteps } from './channelAudit.ts';
import { WrittenConversations } from './writtenConversations.ts';

/** Conversations in one partition, with the newest and the unreachable ones kept ready. */
export class TableConversationStore implements ConversationStore {
  readonly #partition: Partition;
  readonly #written: WrittenConversations;
  readonly #unreachable: Briefly<readonly KnownConversation[]>;

  constructor(partition: Partition, now: () => Instant) {
    this.#partition = partition;
    this.#written = new WrittenConversations(now);
    this.#unreachable = new Briefly(() => this.#list(under('unreachable', 'person')), now);
  }

  async find(key: ConversationKey): Promise<KnownConversation | null> {
    return (await this.#stored(key))?.value ?? null;
  }

  async latest(): Promise<KnownConversation | null> {
    const row = await this.#partition.get(latestKey);
    if (row !== null) return this.#read(row);
    // Only after the newest was forgotten.
    const all = await this.#partition.range(under('conversation'));
    return all
      .map((each) => this.#read(each))
      .reduce<KnownConversation | null>(
        (newest, each) => (newest === null || newest.seenAt < each.seenAt ? each : newest),
        null,
      );
  }

  async remember(key: ConversationKey, reference: unknown, at: Instant): Promise<void> {
    const rowKey = conversationKey(key);
    const text = JSON.stringify(reference);
    if (this.#written.has(rowKey, text)) return;
    const conversation = { key, reference, seenAt: at, unreachableSince: null };
    await this.#change(key, (before) => {
      const same =
        before?.unreachableSince === null && isDeepStrictEqual(before.reference, JSON.parse(text));
      return same ? null : conversation;
    });
    this.#written.add(rowKey, text);
  }

  async markUnreachable(key: ConversationKey, since: Instant): Promise<void> {
    this.#written.forget(conversationKey(key));
    await this.#change(key, (before) =>
      before?.unreachableSince === null ? { ...before, unreachableSince: since } : null,
    );
  }

  async forget(key: ConversationKey): Promise<void> {
    this.#written.forget(conversationKey(key));
    await this.#repeat(async () => {
      const [before, latest] = await Promise.all([
        this.#stored(key),
        this.#partition.get(latestKey),
      ]);
      if (before === null) return true;
      const isLatest = latest !== null && isDeepStrictEqual(this.#read(latest).key, key);
      return this.#done([
        remove(conversationKey(key)),
        ...indexRows(before.value).map((row) => remove(row.key)),
        ...(isLatest ? [remove(latestKey)] : []),
      ]);
    });
  }

  async unreachablePeople(): Promise<readonly KnownConversation[]> {
    return this.#unreachable.get();
  }

  async list(kind: ConversationKey['kind']): Promise<readonly KnownConversation[]> {
    return this.#list(under('conversation', kind));
  }

  async networkChannel(): Promise<NetworkChannel | null> {
    const row = await this.#partition.get(networkChannelKey);
    return row === null ? null : readColumns(networkChannelSchema, row, this.#partition);
  }

  async chooseNetworkChannel(channel: NetworkChannel): Promise<void> {
    await this.#repeat(async () => {
      const stored = await this.#partition.get(networkChannelKey);
      const before =
        stored === null ? null : readColumns(networkChannelSchema, stored, this.#partition);
      const row = networkChannelRow(channel);
      return this.#done([
        stored === null ? create(row) : replace(row, stored.version),
        ...channelSteps({ ...channel, areaId: null }, chosenBy(channel)),
        ...(before === null || before.channelId === channel.channelId
          ? []
          : channelSteps({ ...before, areaId: null }, chosenBy(channel), 'takenOver')),
      ]);
    });
  }

  async endNetworkChannel(changedBy: ChangedBy, why: ChannelEnd): Promise<void> {
    const channel = await this.networkChannel();
    if (channel === null) return;
    await this.#partition.transact([
      remove(networkChannelKey),
      ...channelSteps({ ...channel, areaId: null }, changedBy, why),
    ]);
  }

  async sharingChannels(): Promise<readonly SharingChannel[]> {
    const { below } = under(networkChannelKey);
    const rows = await this.#partition.range({ from: networkChannelKey, below });
    const channels = rows.map((row) =>
      row.key === networkChannelKey
        ? { ...readColumns(networkChannelSchema, row, this.#partition), areaId: null }
        : readColumns(areaChannelSchema, row, this.#partition),
    );
    const everything = channels.find(({ areaId }) => areaId === null)?.channelId;
    // What gets everything gets the area's with it.
    return channels.filter(({ areaId, channelId }) => areaId === null || channelId !== everything);
  }

  async chooseAreaChannel(channel: AreaChannel): Promise<void> {
    await this.#partition.transact([
      put(areaChannelRow(channel)),
      ...channelSteps(channel, chosenBy(channel)),
    ]);
  }

  async endAreaChannel(channelId: string, changedBy: ChangedBy, why: ChannelEnd): Promise<void> {
    const row = await this.#partition.get(areaChannelKey(channelId));
    if (row === null) return;
    const channel = readColumns(areaChannelSchema, row, this.#partition);
    // Refused as missing where somebody was faster, which is what was wanted.
    await this.#partition.transact([remove(row.key), ...channelSteps(channel, changedBy, why)]);
  }

  /** Writes what follows from what is stored; null: nothing to write. */
  async #change(
    key: ConversationKey,
    decide: (before: KnownConversation | null) => KnownConversation | null,
  ): Promise<void> {
    await this.#repeat(async () => {
      const before = await this.#stored(key);
      const after = decide(before?.value ?? null);
      if (after === null) return true;
      const row = { key: conversationKey(key), columns: conversationColumns(after) };
      return this.#done([
        before === null ? create(row) : replace(row, before.version),
        ...indexSteps(before === null ? [] : indexRows(before.value), indexRows(after)),
        // Somebody who cannot be reached is no way to open a new conversation.
        ...(after.unreachableSince === null ? [put({ ...row, key: latestKey })] : []),
      ]);
    });
  }

  async #done(steps: readonly Step[]): Promise<boolean> {
    return (await this.#partition.transact(steps)) === 'done';
  }

  async #repeat(attempted: () => Promise<boolean>): Promise<void> {
    for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
      if (await attempted()) {
        this.#unreachable.forget();
        return;
      }
      await retryPause(attempt);
    }
    throw new StorageUnavailable('storage.busy', 'a conversation could not be written');
  }

  async #stored(key: ConversationKey): Promise<Stored<KnownConversation> | null> {
    const row = await this.#partition.get(conversationKey(key));
    return row === null ? null : { value: this.#read(row), version: row.version };
  }

  async #list(range: ReturnType<typeof under>): Promise<readonly KnownConversation[]> {
    return (await this.#partition.range(range)).map((row) => this.#read(row));
  }

  #read(row: ReadRow): KnownConversation {
    return readColumns(conversationSchema, row, this.#partition);
  }
}

function chosenBy({ chosenBy: by, chosenAt: at }: NetworkChannel): ChangedBy {
  return { by, at };
}
