import { odata } from '@azure/data-tables';
import type { TableClient, TableEntity, TransactionAction } from '@azure/data-tables';
import { rowAnswer, storageFault, StoredTextTooLong } from './errors.ts';
import type { RowAnswer } from './errors.ts';
import { longestKey } from './rowKeys.ts';
import type { KeyRange } from './rowKeys.ts';
import type { Columns, ReadRow, Row, Step } from './row.ts';

/** A transaction holds at most this many rows. */
export const transactionLimit = 100;
/** The service's own page: no answer holds more. */
const pageLimit = 1000;
/** A text column is at most 64 KiB of UTF-16. */
const longestText = 32_768;

interface RangeOptions {
  /** At most this many rows; all where left out. */
  readonly limit?: number;
  /** A further OData condition on the rows in the range. */
  readonly where?: string;
}

/**
 * One partition of one table: everything that must change together lives in the same one.
 * A row that is not there is null or a refusal; everything else that goes wrong is thrown as
 * {@link StorageUnavailable}.
 */
export class Partition {
  readonly table: string;
  readonly partitionKey: string;
  readonly #client: TableClient;

  constructor(client: TableClient, partitionKey: string) {
    this.#client = client;
    this.table = client.tableName;
    this.partitionKey = partitionKey;
  }

  async get(key: string): Promise<ReadRow | null> {
    try {
      return readRow(await this.#client.getEntity(this.partitionKey, key));
    } catch (error) {
      if (rowAnswer(error) === 'missing') return null;
      throw this.#fault(error, 'read a row');
    }
  }

  /** The rows of a range in the order of their keys. */
  async range(range: KeyRange, options: RangeOptions = {}): Promise<readonly ReadRow[]> {
    const limit = options.limit ?? Infinity;
    if (limit <= 0) return [];
    const rows: ReadRow[] = [];
    for await (const page of this.#pages(range, Math.min(limit, pageLimit), options.where)) {
      rows.push(...page);
      if (rows.length >= limit) break;
    }
    return rows.slice(0, limit);
  }

  /** The rows of a range in the order of their keys, no more than a page of them held at once. */
  async *stream(range: KeyRange): AsyncIterable<ReadRow> {
    for await (const page of this.#pages(range, pageLimit)) yield* page;
  }

  async *#pages(
    { from, below }: KeyRange,
    maxPageSize: number,
    where?: string,
  ): AsyncIterable<readonly ReadRow[]> {
    const keys = odata`PartitionKey eq ${this.partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    const filter = where === undefined ? keys : `${keys} and (${where})`;
    const pages = this.#client
      .listEntities({ queryOptions: { filter } })
      .byPage({ maxPageSize })
      [Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await this.#page(pages);
      if (done === true) return;
      yield value.map(readRow);
    }
  }

  async #page<Page>(pages: AsyncIterator<Page, void>): Promise<IteratorResult<Page, void>> {
    try {
      return await pages.next();
    } catch (error) {
      throw this.#fault(error, 'read rows');
    }
  }

  /**
   * All steps or none. A refusal says what the service answered about the row that stood in the
   * way, not which row it was: the library assembles the steps in an order of its own. The
   * library also replays a request whose answer was lost, so that a refusal may come although
   * the first try went through: who calls looks for the mark that it left in the rows.
   */
  async transact(steps: readonly Step[]): Promise<'done' | RowAnswer> {
    if (steps.length > transactionLimit) {
      throw new RangeError(`${String(steps.length)} rows do not fit into one transaction`);
    }
    const actions = steps.map((step) => this.#action(step));
    try {
      const { subResponses } = await this.#client.submitTransaction(actions);
      const refused = subResponses.find(({ status }) => status >= 300);
      if (refused !== undefined) {
        throw new Error(`the service refused a row with HTTP ${String(refused.status)}`);
      }
      return 'done';
    } catch (error) {
      const answer = rowAnswer(error);
      if (answer !== null) return answer;
      throw this.#fault(error, 'write rows');
    }
  }

  /** Removes the row if it still has this version; does nothing otherwise. */
  async removeVersion(key: string, version: string): Promise<void> {
    try {
      await this.#client.deleteEntity(this.partitionKey, key, { etag: version });
    } catch (error) {
      if (rowAnswer(error) === null) throw this.#fault(error, 'remove a row');
    }
  }

  #action(step: Step): TransactionAction {
    switch (step.kind) {
      case 'create':
        return ['create', this.#entity(step.row)];
      case 'put':
        return ['upsert', this.#entity(step.row), 'Replace'];
      case 'amend':
        return ['update', this.#entity(step.row), 'Merge', { etag: '*' }];
      case 'replace':
        return ['update', this.#entity(step.row), 'Replace', { etag: step.version }];
      case 'remove':
        return ['delete', { partitionKey: this.partitionKey, rowKey: step.key }];
    }
  }

  #entity({ key, columns }: Row): TableEntity<Columns> {
    if (key.length > longestKey) throw new StoredTextTooLong(this.table, 'RowKey');
    const stored: [string, Columns[string]][] = Object.entries(columns).filter(
      ([, cell]) => cell !== null,
    );
    for (const [name, cell] of stored) {
      if (typeof cell === 'string' && cell.length > longestText) {
        throw new StoredTextTooLong(this.table, name);
      }
    }
    return { ...Object.fromEntries(stored), partitionKey: this.partitionKey, rowKey: key };
  }

  #fault(error: unknown, doing: string): unknown {
    return storageFault(error, `${doing} of ${this.table}`);
  }
}

function readRow(entity: Readonly<Record<string, unknown>>): ReadRow {
  const { rowKey: key, etag: version } = entity;
  if (typeof key !== 'string' || typeof version !== 'string') {
    throw new TypeError('the table service answered with a row without key or version');
  }
  return { key, version, columns: entity };
}
