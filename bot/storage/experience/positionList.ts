import { allOf } from '../table/filter.ts';
import type { Filter } from '../table/filter.ts';
import type { Partition } from '../table/partition.ts';

/**
 * One of the lists that are sorted from new to old, read a batch at a time from where it is
 * asked for.
 */
export class PositionList {
  readonly #partition: Partition;
  readonly #key: string;
  readonly #where: Filter;
  readonly #batch: number;
  #read: string[] = [];
  #ended = false;
  /** How many requests it has made. */
  requests = 0;

  /**
   * @param key what all its rows begin with
   * @param where a further condition
   */
  constructor(
    partition: Partition,
    {
      key,
      where = allOf(),
      batch,
    }: { readonly key: string; readonly where?: Filter; readonly batch: number },
  ) {
    this.#partition = partition;
    this.#key = key;
    this.#where = where;
    this.#batch = batch;
  }

  /** The first position from here on; null when there is none. */
  async from(position: string): Promise<string | null> {
    for (;;) {
      this.#read = this.#read.filter((each) => each >= position);
      const [first] = this.#read;
      if (first !== undefined) return first;
      if (this.#ended) return null;
      await this.#more(position);
    }
  }

  async #more(position: string): Promise<void> {
    this.requests += 1;
    const rows = await this.#partition.range(
      { from: `${this.#key}|${position}`, below: `${this.#key}}` },
      { limit: this.#batch, where: this.#where },
    );
    this.#ended = rows.length < this.#batch;
    const start = this.#key.length + 1;
    this.#read = rows.map(({ key }) => key.slice(start).replace(/!.*$/u, ''));
  }
}

/** The position right behind this one and behind all rows that belong to it. */
export function behind(position: string): string {
  return `${position},`;
}
