import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RowAnswer } from '../table/errors.ts';
import { allOf } from '../table/filter.ts';
import { checkedSteps, checkKey } from '../table/limits.ts';
import type { CheckedStep, StoredColumns } from '../table/limits.ts';
import { pageLimit } from '../table/partition.ts';
import type { Partition, RangeOptions } from '../table/partition.ts';
import type { KeyRange } from '../table/rowKeys.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { insertRow } from './schema.ts';
import { sqlFilter } from './sqlFilter.ts';
import type { StoreConnection } from './storeConnection.ts';

const inPartition = 'tableName = ? AND partitionKey = ?';
const thisRow = `${inPartition} AND rowKey = ?`;

const readOne = `SELECT rowKey, version, columns FROM rows WHERE ${thisRow}`;
const create = `${insertRow} ON CONFLICT DO NOTHING`;
const put = `${insertRow} ON CONFLICT DO UPDATE SET
  version = excluded.version, columns = excluded.columns`;
const update = `UPDATE rows SET version = ?, columns = ? WHERE ${thisRow}`;
const removeOne = `DELETE FROM rows WHERE ${thisRow}`;

/** A partition in the file of the embedded store. A row's version is the number of the transaction that wrote it. */
export class SqlitePartition implements Partition {
  readonly table: string;
  readonly partitionKey: string;
  readonly #store: StoreConnection;

  constructor(store: StoreConnection, table: string, partitionKey: string) {
    this.#store = store;
    this.table = table;
    this.partitionKey = partitionKey;
    checkKey(this, 'PartitionKey', partitionKey);
  }

  get(key: string): Promise<ReadRow | null> {
    return settled(() => this.#read('read a row', () => this.#get(key)));
  }

  async range(range: KeyRange, options: RangeOptions = {}): Promise<readonly ReadRow[]> {
    const limit = options.limit ?? Infinity;
    const rows: ReadRow[] = [];
    for await (const page of this.#pages(range, { ...options, limit })) rows.push(...page);
    return rows;
  }

  async *stream(range: KeyRange): AsyncIterable<ReadRow> {
    for await (const page of this.#pages(range, { limit: Infinity })) yield* page;
  }

  /** One statement a page, and others in between: a long range holds neither memory nor the process. */
  async *#pages(
    { from, below }: KeyRange,
    { limit, where }: RangeOptions & { readonly limit: number },
  ): AsyncIterable<readonly ReadRow[]> {
    const condition = sqlFilter(where ?? allOf());
    let after: string | null = null;
    for (let left = limit; left > 0;) {
      const size = Math.min(left, pageLimit);
      const start: string = after === null ? 'rowKey >= ?' : 'rowKey > ?';
      const sql = `SELECT rowKey, version, columns FROM rows
        WHERE ${inPartition} AND ${start} AND rowKey < ? AND (${condition.sql})
        ORDER BY rowKey LIMIT ?`;
      const values = [...this.#place(after ?? from), below, ...condition.values, size];
      const page: readonly ReadRow[] = await settled(() =>
        this.#read('read rows', () =>
          this.#store
            .statement(sql)
            .all(...values)
            .map(readRow),
        ),
      );
      yield page;
      if (page.length < size) return;
      left -= size;
      after = page.at(-1)?.key ?? null;
    }
  }

  transact(steps: readonly Step[]): Promise<'done' | RowAnswer> {
    return settled(() => {
      const checked = checkedSteps(this, steps);
      return this.#store.write(`write rows of ${this.table}`, (version) => {
        for (const step of checked) {
          const answer = this.#apply(step, version);
          if (answer !== null) return answer;
        }
        return 'done';
      });
    });
  }

  removeVersion(key: string, version: string): Promise<void> {
    return settled(() => {
      this.#store.write(`remove a row of ${this.table}`, () => {
        const found = this.#get(key);
        if (found === null || (version !== '*' && found.version !== version)) return 'changed';
        this.#store.statement(removeOne).run(...this.#place(key));
        return 'done';
      });
    });
  }

  /** Null where it was done. */
  #apply(step: CheckedStep, version: number): RowAnswer | null {
    const place = this.#place(step.key);
    const run = (sql: string, ...values: readonly (string | number)[]): boolean =>
      this.#store.statement(sql).run(...values).changes > 0;
    switch (step.kind) {
      case 'create':
        return run(create, ...place, version, JSON.stringify(step.columns)) ? null : 'taken';
      case 'put':
        run(put, ...place, version, JSON.stringify(step.columns));
        return null;
      case 'amend': {
        const old = this.#get(step.key);
        if (old === null) return 'missing';
        run(update, version, JSON.stringify({ ...old.columns, ...step.columns }), ...place);
        return null;
      }
      case 'replace': {
        const old = this.#get(step.key);
        if (old === null) return 'missing';
        if (old.version !== step.version) return 'changed';
        run(update, version, JSON.stringify(step.columns), ...place);
        return null;
      }
      case 'remove':
        return run(removeOne, ...place) ? null : 'missing';
    }
  }

  #get(key: string): ReadRow | null {
    const row = this.#store.statement(readOne).get(...this.#place(key));
    return row === undefined ? null : readRow(row);
  }

  #place(key: string): readonly [string, string, string] {
    return [this.table, this.partitionKey, key];
  }

  #read<Answer>(doing: string, work: () => Answer): Answer {
    return this.#store.read(`${doing} of ${this.table}`, work);
  }
}

/**
 * The port is asynchronous: what is thrown becomes a rejection, and the answer comes in the next
 * turn of the event loop, so that a long row of calls leaves room for others.
 */
async function settled<Answer>(work: () => Answer): Promise<Answer> {
  const answer = work();
  await nextTurn();
  return answer;
}

function readRow(row: Readonly<Record<string, unknown>>): ReadRow {
  const { rowKey: key, version, columns } = row;
  if (typeof key !== 'string' || typeof version !== 'number' || typeof columns !== 'string') {
    throw new TypeError('the store holds something that is no row');
  }
  return { key, version: String(version), columns: JSON.parse(columns) as StoredColumns };
}
