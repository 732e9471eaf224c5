import { odata } from '@azure/data-tables';
import type { TableClient, TableEntity, TransactionAction } from '@azure/data-tables';
import type { RowAnswer } from '../table/errors.ts';
import type { Filter } from '../table/filter.ts';
import { checkedSteps, checkKey } from '../table/limits.ts';
import type { CheckedStep, StoredColumns } from '../table/limits.ts';
import { pageLimit } from '../table/partition.ts';
import type { Partition, RangeOptions } from '../table/partition.ts';
import { longestKey } from '../table/rowKeys.ts';
import type { KeyRange } from '../table/rowKeys.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { azureFault, rowAnswer } from './azureFaults.ts';
import { odataFilter } from './odataFilter.ts';

/** A partition of a table in Azure, or of a service that speaks the same protocol. */
export class AzurePartition implements Partition {
  readonly table: string;
  readonly partitionKey: string;
  readonly #client: TableClient;

  constructor(client: TableClient, partitionKey: string) {
    this.#client = client;
    this.table = client.tableName;
    this.partitionKey = partitionKey;
    checkKey(this, 'PartitionKey', partitionKey);
  }

  async get(key: string): Promise<ReadRow | null> {
    if (key.length > longestKey) return null;
    try {
      return readRow(await this.#client.getEntity(this.partitionKey, key));
    } catch (error) {
      if (rowAnswer(error) === 'missing') return null;
      throw this.#fault(error, 'read a row');
    }
  }

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

  async *stream(range: KeyRange): AsyncIterable<ReadRow> {
    for await (const page of this.#pages(range, pageLimit)) yield* page;
  }

  async *#pages(
    { from, below }: KeyRange,
    maxPageSize: number,
    where?: Filter,
  ): AsyncIterable<readonly ReadRow[]> {
    const keys = odata`PartitionKey eq ${this.partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    const filter = where === undefined ? keys : `${keys} and (${odataFilter(where)})`;
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

  async transact(steps: readonly Step[]): Promise<'done' | RowAnswer> {
    const actions = checkedSteps(this, steps).map((step) => this.#action(step));
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

  async removeVersion(key: string, version: string): Promise<void> {
    try {
      await this.#client.deleteEntity(this.partitionKey, key, { etag: version });
    } catch (error) {
      if (rowAnswer(error) === null) throw this.#fault(error, 'remove a row');
    }
  }

  #action(step: CheckedStep): TransactionAction {
    switch (step.kind) {
      case 'create':
        return ['create', this.#entity(step)];
      case 'put':
        return ['upsert', this.#entity(step), 'Replace'];
      case 'amend':
        return ['update', this.#entity(step), 'Merge', { etag: '*' }];
      case 'replace':
        return ['update', this.#entity(step), 'Replace', { etag: step.version }];
      case 'remove':
        return ['delete', { partitionKey: this.partitionKey, rowKey: step.key }];
    }
  }

  #entity({
    key,
    columns,
  }: {
    readonly key: string;
    readonly columns: StoredColumns;
  }): TableEntity<StoredColumns> {
    return { ...columns, partitionKey: this.partitionKey, rowKey: key };
  }

  #fault(error: unknown, doing: string): unknown {
    return azureFault(error, `${doing} of ${this.table}`);
  }
}

/** What the service adds to a row's own columns. */
const added = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'odata.metadata']);

function readRow(entity: Readonly<Record<string, unknown>>): ReadRow {
  const { rowKey: key, etag: version } = entity;
  if (typeof key !== 'string' || typeof version !== 'string') {
    throw new TypeError('the table service answered with a row without key or version');
  }
  const columns = Object.fromEntries(Object.entries(entity).filter(([name]) => !added.has(name)));
  return { key, version, columns };
}
