import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/time.ts';
import type {
  Delivery,
  DeliveryId,
  DeliveryLedger,
  OutdatedCards,
  Subject,
} from '../../domain/ports/delivery.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import type { ReadRow } from '../table/row.ts';
import { rowKey, timePart, under } from '../table/rowKeys.ts';
import {
  byIdKey,
  deliverySchema,
  outdatedKey,
  outdatedSchema,
  placeSchema,
} from './deliveryRow.ts';
import { moveSteps } from './ledgerSteps.ts';

/** The ledger that lies in the same partition as its subjects; one implementation for all kinds. */
export class TableLedger implements DeliveryLedger {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async pending(now: Instant, limit: number): Promise<readonly Stored<Delivery>[]> {
    const { from } = under('delivery', 'pending');
    const below = `${rowKey('delivery', 'pending', timePart(now))}}`;
    // What waits for its time is left out by the service, so that it cannot fill up the limit.
    const where = `not (state eq 'planned' and notBefore gt '${now}')`;
    const rows = await this.#partition.range({ from, below }, { limit, where });
    return rows.map((row) => ({ value: this.#delivery(row), version: row.key }));
  }

  async move(current: Stored<Delivery>, next: Delivery): Promise<Stored<Delivery> | 'conflict'> {
    const commitId = randomUUID();
    const { place, steps } = moveSteps(current, next, commitId);
    const moved = { value: next, version: place };
    if ((await this.#partition.transact(steps)) === 'done') return moved;
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

  #delivery(row: ReadRow): Delivery {
    return readColumns(deliverySchema, row, this.#partition);
  }

  #place(row: ReadRow): { readonly place: string; readonly commitId: string } {
    return readColumns(placeSchema, row, this.#partition);
  }
}

function lastTouched({ settledAt, plannedAt }: Delivery): Instant {
  return settledAt ?? plannedAt;
}
