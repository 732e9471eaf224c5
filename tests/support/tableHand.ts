import assert from 'node:assert/strict';
import { openTables } from '../../bot/storage/openTables.ts';
import type { Partition } from '../../bot/storage/table/partition.ts';
import { amend, create, put, remove } from '../../bot/storage/table/row.ts';
import type { Columns, Step } from '../../bot/storage/table/row.ts';
import type { TestStore } from './testStore.ts';

type StoredColumns = Readonly<Record<string, unknown>>;

/** A hand in the rows themselves, which no port of the domain shows; each act must succeed. */
export class TableHand {
  readonly #partition: Partition;

  private constructor(partition: Partition) {
    this.#partition = partition;
  }

  /** @param table without the prefix, for example `Feedback` */
  static async in(store: TestStore, table: string, partitionKey: string): Promise<TableHand> {
    const name = `${store.tablePrefix}${table}`;
    return new TableHand((await openTables(store, [name])).partition(name, partitionKey));
  }

  async columns(key: string): Promise<StoredColumns> {
    const row = await this.#partition.get(key);
    assert.ok(row, `no row ${key}`);
    return row.columns;
  }

  /** All rows, by their keys. */
  async all(): Promise<ReadonlyMap<string, StoredColumns>> {
    const rows = await this.#partition.range({ from: '', below: '~' });
    return new Map(rows.map(({ key, columns }) => [key, columns]));
  }

  remove(key: string): Promise<void> {
    return this.#do(remove(key));
  }

  /** Writes these columns and leaves the others. */
  amend(key: string, columns: Columns): Promise<void> {
    return this.#do(amend({ key, columns }));
  }

  create(key: string, columns: StoredColumns): Promise<void> {
    return this.#do(create({ key, columns: columns as Columns }));
  }

  replace(key: string, columns: StoredColumns): Promise<void> {
    return this.#do(put({ key, columns: columns as Columns }));
  }

  async #do(step: Step): Promise<void> {
    assert.equal(await this.#partition.transact([step]), 'done');
  }
}
