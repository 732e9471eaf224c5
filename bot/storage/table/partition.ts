import type { RowAnswer } from './errors.ts';
import type { Filter } from './filter.ts';
import type { KeyRange } from './rowKeys.ts';
import type { ReadRow, Step } from './row.ts';

export interface RangeOptions {
  /** At most this many rows; all where left out. */
  readonly limit?: number;
  /** A further condition on the rows in the range. */
  readonly where?: Filter;
}

/**
 * One partition of one table: everything that must change together lives in the same one. Two
 * stores implement it, Azure Tables and SQLite, with the limits of Azure in both (limits.ts). A
 * row that is not there is null or a refusal; everything else that goes wrong is thrown as
 * `StorageUnavailable`.
 */
export interface Partition {
  readonly table: string;
  readonly partitionKey: string;

  get(key: string): Promise<ReadRow | null>;

  /** The rows of a range in the order of their keys. */
  range(range: KeyRange, options?: RangeOptions): Promise<readonly ReadRow[]>;

  /**
   * The rows of a range in the order of their keys, no more than a page of them held at once.
   * What changes meanwhile may or may not be among them.
   */
  stream(range: KeyRange): AsyncIterable<ReadRow>;

  /**
   * All steps or none; each row at most once. A refusal says what is the matter with the row that
   * stood in the way, not which row it was. Azure's library replays a request whose answer was
   * lost, so that a refusal may come although the first try went through: the caller looks for
   * the mark that it left in the rows.
   */
  transact(steps: readonly Step[]): Promise<'done' | RowAnswer>;

  /** Removes the row if it still has this version, `*` if any; does nothing otherwise. */
  removeVersion(key: string, version: string): Promise<void>;
}

/** The tables of one store, opened. */
export interface Tables {
  partition(table: string, partitionKey: string): Partition;

  /** False only of a store that nothing has ever been written to. */
  readonly hasHadRows: () => Promise<boolean>;

  /**
   * Where the store can (SQLite), what the work writes is stored all together when it ends, or not
   * at all when it fails or the process does. Nothing else may write meanwhile.
   */
  readonly inOneGo: <Result>(work: () => Promise<Result>) => Promise<Result>;

  /**
   * How many transactions were acknowledged and are not there any more, as far as the store can
   * tell: SQLite after a restored backup or a lost log; 0 in Azure.
   */
  readonly lost: () => Promise<number>;

  /** From now on only what is lost later is counted. */
  readonly acceptLoss: () => Promise<void>;

  /** Throws `StorageUnavailable` when a row could not be read and written now. */
  readonly probe: () => Promise<void>;

  readonly close: () => Promise<void>;
}

/** Rows are read so many at a time: no answer of Azure holds more. */
export const pageLimit = 1000;
