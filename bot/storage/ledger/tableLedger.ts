import { randomUUID } from 'node:crypto';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type {
  Delivery,
  DeliveryId,
  DeliveryLedger,
  DeliveryStanding,
  LedgerQuery,
  OutdatedCards,
  PlacedDelivery,
  Subject,
} from '../../domain/ports/delivery.ts';
import { givenUpFaults } from '../../domain/reminder/deliveryStates.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { sentAgainEntry } from '../audit/entryOf.ts';
import { allOf, anyOf, compare, equals, not } from '../table/filter.ts';
import type { Filter } from '../table/filter.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { newestFirstPart, rowKey, timePart, under } from '../table/rowKeys.ts';
import {
  byIdKey,
  deliverySchema,
  faultList,
  outdatedKey,
  outdatedSchema,
  placeSchema,
  sentTo,
} from './deliveryRow.ts';
import { moveSteps } from './ledgerSteps.ts';

/** What `page` gives as a place: it comes back from a client. */
const placePattern = /^\d{16}\|[\w.=|-]{1,400}$/u;

const gaveUp = anyOf(...givenUpFaults.map((fault) => equals('fault', fault)));
/** The rows of a standing. */
const standings: Readonly<Record<DeliveryStanding, Filter>> = {
  waiting: anyOf(equals('state', 'planned'), equals('state', 'sending')),
  sent: equals('state', 'sent'),
  failed: allOf(equals('state', 'failed'), not(gaveUp)),
  unknown: equals('state', 'unknown'),
  givenUp: allOf(equals('state', 'failed'), gaveUp),
};

/** The ledger that lies in the same partition as its subjects; one implementation for all kinds. */
export class TableLedger implements DeliveryLedger {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async pending(now: Instant, limit: number): Promise<readonly Stored<Delivery>[]> {
    const { from } = under('delivery', 'pending');
    const below = `${rowKey('delivery', 'pending', timePart(now))}}`;
    // What waits for its time is left out by the store, so that it cannot fill up the limit.
    const where = not(allOf(equals('state', 'planned'), compare('notBefore', '>', now)));
    const rows = await this.#partition.range({ from, below }, { limit, where });
    return rows.map((row) => ({ value: this.#delivery(row), version: row.key }));
  }

  async move(
    current: Stored<Delivery>,
    next: Delivery,
    askedBy?: ChangedBy,
  ): Promise<Stored<Delivery> | 'conflict'> {
    const commitId = randomUUID();
    const moved = moveSteps(current, next, commitId);
    const told = askedBy === undefined ? [] : auditSteps(sentAgainEntry(next, askedBy, commitId));
    return this.#write(next, moved, told, commitId);
  }

  async #write(
    next: Delivery,
    { place, steps }: ReturnType<typeof moveSteps>,
    told: readonly Step[],
    commitId: string,
  ): Promise<Stored<Delivery> | 'conflict'> {
    const moved = { value: next, version: place };
    if ((await this.#partition.transact([...steps, ...told])) === 'done') return moved;
    const row = await this.#partition.get(byIdKey(next.id));
    // Ours went through and only its answer was lost.
    return row !== null && this.#place(row).commitId === commitId ? moved : 'conflict';
  }

  async find(id: DeliveryId): Promise<Stored<Delivery> | null> {
    const row = await this.#partition.get(byIdKey(id));
    return row === null ? null : { value: this.#delivery(row), version: this.#place(row).place };
  }

  async posted(subject: Subject): Promise<readonly Delivery[]> {
    const rows = await this.#partition.range(under('posted', subject.kind, subject.id));
    return rows.map((row) => this.#delivery(row));
  }

  async outdated(limit: number): Promise<readonly Stored<OutdatedCards>[]> {
    const rows = await this.#partition.range(under('outdated'));
    return rows
      .map((row) => ({
        value: readColumns(outdatedSchema, row, this.#partition),
        version: row.version,
      }))
      .sort((a, b) => (a.value.since < b.value.since ? -1 : 1))
      .slice(0, limit);
  }

  async refreshed(mark: Stored<OutdatedCards>): Promise<void> {
    await this.#partition.removeVersion(outdatedKey(mark.value.subject), mark.version);
  }

  async recent(limit: number): Promise<readonly Delivery[]> {
    const [pending, settled] = await Promise.all([
      this.#partition.range(under('delivery', 'pending')),
      this.#partition.range(under('delivery', 'settled'), { limit }),
    ]);
    return [...pending, ...settled]
      .map((row) => this.#delivery(row))
      .sort((a, b) => (lastTouched(a) < lastTouched(b) ? 1 : -1))
      .slice(0, limit);
  }

  async page(
    { standing, kind, personId }: LedgerQuery,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<readonly PlacedDelivery[]> {
    const from = after !== null && placePattern.test(after) ? after : null;
    const where = allOf(
      ...(standing === null ? [] : [standings[standing]]),
      ...(kind === null ? [] : [equals('subjectKind', kind)]),
    );
    const read = async (list: string): Promise<readonly PlacedDelivery[]> => {
      const start = from === null ? `${list}|` : `${list}|${from}!`;
      const rows = await this.#partition.range(
        { from: start, below: `${list}}` },
        { limit, where },
      );
      return rows.map((row) => ({
        delivery: this.#delivery(row),
        place: row.key.slice(list.length + 1),
      }));
    };
    if (personId !== null) return read(sentTo(personId));
    const settled = standing === 'waiting' ? [] : await read(listOf(standing));
    const isFirst = from === null && (standing === null || standing === 'waiting');
    return [...(isFirst ? await this.#waiting(where) : []), ...settled];
  }

  /** What has not ended yet, little at any time: all of it is on the first page, above the rest. */
  async #waiting(where: Filter): Promise<readonly PlacedDelivery[]> {
    const rows = await this.#partition.range(under('delivery', 'pending'), { where });
    return rows.toReversed().map((row) => {
      const delivery = this.#delivery(row);
      return { delivery, place: rowKey('', newestFirstPart(delivery.plannedAt), delivery.id) };
    });
  }

  async faultsSince(since: Instant): Promise<readonly Delivery[]> {
    const below = `${faultList}|${newestFirstPart(since)}}`;
    const rows = await this.#partition.range({ from: `${faultList}|`, below }, { limit: 1000 });
    return rows.map((row) => this.#delivery(row));
  }

  #delivery(row: ReadRow): Delivery {
    return readColumns(deliverySchema, row, this.#partition);
  }

  #place(row: ReadRow): { readonly place: string; readonly commitId: string } {
    return readColumns(placeSchema, row, this.#partition);
  }
}

function listOf(standing: Exclude<DeliveryStanding, 'waiting'> | null): string {
  return standing === null || standing === 'sent' ? rowKey('delivery', 'settled') : faultList;
}

function lastTouched({ settledAt, plannedAt }: Delivery): Instant {
  return settledAt ?? plannedAt;
}
