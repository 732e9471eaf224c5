import { statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StorageUnavailable } from '../table/errors.ts';
import { AcknowledgedTransactions } from './acknowledged.ts';
import { sqliteFault } from './sqliteFaults.ts';

/** A transaction's outcome; anything but `done` takes back what it wrote. */
type Work<Outcome> = (version: number) => Outcome | 'done';

const alone = { begin: 'BEGIN IMMEDIATE', commit: ['COMMIT'], takeBack: ['ROLLBACK'] } as const;
const nested = {
  begin: 'SAVEPOINT one',
  commit: ['RELEASE one'],
  takeBack: ['ROLLBACK TO one', 'RELEASE one'],
} as const;

/** A row of 128 KiB in no table of ours. */
const largeProbe = `INSERT OR REPLACE INTO rows VALUES ('', '', 'probe', 0, hex(zeroblob(65536)))`;

/** One process's connection to the file. Every call is over when it returns: SQLite is synchronous. */
export class StoreConnection {
  readonly file: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #inode: bigint;
  readonly #acknowledged: AcknowledgedTransactions;
  #writeFailed = false;

  constructor(file: string, database: DatabaseSync) {
    this.file = file;
    this.#database = database;
    this.#inode = statSync(file, { bigint: true }).ino;
    this.#acknowledged = new AcknowledgedTransactions(`${file}-acknowledged`);
    this.#noteLoss();
  }

  /** Runs reading statements; what SQLite throws becomes `StorageUnavailable`. */
  read<Answer>(doing: string, work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      throw sqliteFault(error, this.file, doing);
    }
  }

  /**
   * Runs writing statements in one transaction, which is on the disk when this returns. The work
   * gets the transaction's number, which no other has had.
   */
  write<Outcome>(doing: string, work: Work<Outcome>): Outcome | 'done' {
    return this.read(doing, () => {
      this.#requireFile();
      const { begin, commit, takeBack } = this.#database.isTransaction ? nested : alone;
      this.statement(begin).run();
      try {
        const version = this.#nextVersion();
        const outcome = work(version);
        this.#runAll(outcome === 'done' ? commit : takeBack);
        if (outcome === 'done' && begin === alone.begin) this.#acknowledged.note(version);
        this.#writeFailed = false;
        return outcome;
      } catch (error) {
        // SQLite takes a transaction back by itself after some faults, such as a full disk.
        if (this.#database.isTransaction) this.#runAll(takeBack);
        this.#writeFailed = true;
        throw error;
      }
    });
  }

  /** All that the work writes through this connection is one transaction. */
  async inOneGo<Result>(work: () => Promise<Result>): Promise<Result> {
    this.read('begin to write', () => this.statement(alone.begin).run());
    try {
      const result = await work();
      this.read('write', () => {
        this.#runAll(alone.commit);
      });
      this.#acknowledged.note(this.transactions());
      return result;
    } catch (error) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#runAll(alone.takeBack);
      throw error;
    }
  }

  #runAll(statements: readonly string[]): void {
    for (const sql of statements) this.statement(sql).run();
  }

  /** The statement, prepared once. */
  statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  /**
   * Throws where a row could not be read and written now. After a write that failed it tries as
   * much as a large transaction writes: a disk that is nearly full takes a small one.
   */
  probe(): void {
    this.read('try to write', () => {
      this.#requireFile();
      if (this.#writeFailed) {
        this.statement(largeProbe).run();
        this.statement(`DELETE FROM rows WHERE tableName = ''`).run();
        this.#writeFailed = false;
      }
      this.statement('UPDATE store SET probes = probes + 1').run();
    });
  }

  /** How many transactions the store has had. */
  transactions(): number {
    return this.#state('transactions');
  }

  /** How many transactions were acknowledged and are not there any more. */
  lost(): number {
    return this.#state('lost');
  }

  /** The loss is known: from now on only what is lost later is told. */
  acceptLoss(): void {
    this.read('note that the loss is known', () =>
      this.statement('UPDATE store SET lost = 0').run(),
    );
  }

  /**
   * What this file should hold and does not is counted once, and its numbers are not given again:
   * somebody may have read a row with one of them.
   */
  #noteLoss(): void {
    const acknowledged = this.#acknowledged.read();
    if (acknowledged <= this.transactions()) return;
    this.read('note a loss', () =>
      this.statement(
        'UPDATE store SET lost = lost + max(0, ? - transactions), transactions = max(transactions, ?)',
      ).run(acknowledged, acknowledged),
    );
  }

  #state(column: 'transactions' | 'lost'): number {
    return this.read('read its state', () =>
      Number(this.statement(`SELECT ${column} FROM store`).get()?.[column]),
    );
  }

  /** Writes all that is there at this moment into an empty file. */
  copyInto(file: string): void {
    this.read(`copy it to ${file}`, () => this.statement('VACUUM INTO ?').run(file));
  }

  close(): void {
    this.#statements.clear();
    if (!this.#database.isOpen) return;
    this.#database.close();
    this.#acknowledged.close();
  }

  #nextVersion(): number {
    const row = this.statement(
      'UPDATE store SET transactions = transactions + 1 RETURNING transactions',
    ).get();
    return Number(row?.['transactions']);
  }

  /** Whoever removes or replaces the file of a running server must not have rows written to what is gone. */
  #requireFile(): void {
    const there = statSync(this.file, { bigint: true, throwIfNoEntry: false });
    if (there?.ino === this.#inode) return;
    throw new StorageUnavailable(
      'storage.damaged',
      `the store ${this.file} was removed or replaced while in use: put it back and start again`,
    );
  }
}
