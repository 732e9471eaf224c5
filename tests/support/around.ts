import { pageLimit } from '../../bot/storage/table/partition.ts';
import type { Partition } from '../../bot/storage/table/partition.ts';
import { remove } from '../../bot/storage/table/row.ts';
import type { ReadRow, Step } from '../../bot/storage/table/row.ts';

/** What is done around each request to a partition; `ask` makes it and may be called again. */
export interface Hooks {
  readonly read?: (ask: () => Promise<readonly ReadRow[]>) => Promise<readonly ReadRow[]>;
  readonly write?: <Answer>(ask: () => Promise<Answer>, steps: readonly Step[]) => Promise<Answer>;
}

/** Puts the hooks around a partition, the first outermost; for `StorageOptions.around`. */
export function around(...hooks: readonly Hooks[]): (partition: Partition) => Partition {
  return (partition) => hooks.reduceRight(hooked, partition);
}

function hooked(
  partition: Partition,
  { read = (ask) => ask(), write = (ask) => ask() }: Hooks,
): Partition {
  return {
    table: partition.table,
    partitionKey: partition.partitionKey,
    get: async (key) => {
      const [row = null] = await read(async () => {
        const found = await partition.get(key);
        return found === null ? [] : [found];
      });
      return row;
    },
    range: (range, options) => read(() => partition.range(range, options)),
    stream: async function* (range) {
      const all = async (): Promise<readonly ReadRow[]> => {
        const rows: ReadRow[] = [];
        for await (const row of partition.stream(range)) rows.push(row);
        return rows;
      };
      yield* await read(all);
    },
    transact: (steps) => write(() => partition.transact(steps), steps),
    removeVersion: (key, version) =>
      write(() => partition.removeVersion(key, version), [remove(key)]),
  };
}

/** Counts the requests that Azure would get, each replay too. */
export class RequestLog implements Hooks {
  #reads = 0;
  #transactions = 0;

  readonly read: NonNullable<Hooks['read']> = async (ask) => {
    this.#reads += 1;
    const rows = await ask();
    // The next page is asked for until one is not full.
    this.#reads += Math.floor(rows.length / pageLimit);
    return rows;
  };

  readonly write: NonNullable<Hooks['write']> = (ask) => {
    this.#transactions += 1;
    return ask();
  };

  start(): void {
    this.#reads = 0;
    this.#transactions = 0;
  }

  /** Since the last start. */
  get counted(): { readonly reads: number; readonly transactions: number } {
    return { reads: this.#reads, transactions: this.#transactions };
  }
}

/** Keeps what the store is told to write, as JSON. */
export class WrittenRows implements Hooks {
  #steps: string[] = [];

  readonly write: NonNullable<Hooks['write']> = (ask, steps) => {
    this.#steps.push(...steps.map((step) => JSON.stringify(step)));
    return ask();
  };

  start(): void {
    this.#steps = [];
  }

  /** What was written since the last start with the text in it. */
  with(text: string): readonly string[] {
    return this.#steps.filter((step) => step.includes(text));
  }
}

/** Counts the rows that the store hands over. */
export class EntitiesRead implements Hooks {
  count = 0;

  readonly read: NonNullable<Hooks['read']> = async (ask) => {
    const rows = await ask();
    this.count += rows.length;
    return rows;
  };

  start(): void {
    this.count = 0;
  }
}

/**
 * Loses the answer to the next write once it is told to: the store has done what was asked, and
 * the client, as Azure's does, not knowing, asks again.
 */
export class LosingLine implements Hooks {
  #losesNext = false;
  lost = 0;

  readonly write: NonNullable<Hooks['write']> = async (ask) => {
    const answer = await ask();
    if (!this.#losesNext) return answer;
    this.#losesNext = false;
    this.lost += 1;
    return ask();
  };

  loseNext(): void {
    this.#losesNext = true;
  }
}
