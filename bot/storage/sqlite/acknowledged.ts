import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Digits of the largest number that is written: the file never changes its length. */
const width = 16;

/**
 * How many transactions were acknowledged, in a file beside the store. It is written after each
 * one and not waited for, so that it may lag behind the store but is never ahead of it. A store
 * with fewer has lost what lies between: its `-wal` file is gone, or an older copy was put in its
 * place. The store itself cannot tell, for what it holds agrees with itself.
 */
export class AcknowledgedTransactions {
  readonly #file: number;
  #last: number;

  constructor(path: string) {
    this.#file = openOwnersOnly(path);
    this.#last = this.read();
  }

  /** 0 where nothing is written that could be read. */
  read(): number {
    const bytes = Buffer.alloc(width);
    const count = readSync(this.#file, bytes, 0, width, 0);
    const written = Number(bytes.toString('latin1', 0, count));
    return Number.isSafeInteger(written) ? written : 0;
  }

  /** Of several processes each writes its own last one: the file may be a few behind. */
  note(transactions: number): void {
    if (transactions <= this.#last) return;
    this.#last = transactions;
    try {
      writeSync(this.#file, String(transactions).padStart(width, '0'), 0, 'latin1');
    } catch {
      // The transaction is on the disk all the same; this file lags behind until the next one.
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Created where there is none, and never emptied. */
function openOwnersOnly(path: string): number {
  try {
    return openSync(path, 'wx+', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return openSync(path, 'r+');
  }
}
