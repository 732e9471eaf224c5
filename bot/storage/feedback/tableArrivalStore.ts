import type { ArrivalStore, WaitingArrival } from '../../domain/ports/arrivalStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { arrivalKey, arrivals, arrivalSchema } from './arrivalRow.ts';

/** Arrivals lie with the feedbacks, so that logging one and putting it on the list is one write. */
export class TableArrivalStore implements ArrivalStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async waiting(): Promise<readonly Stored<WaitingArrival>[]> {
    const rows = await this.#partition.range(arrivals);
    return rows.map((row) => ({
      value: readColumns(arrivalSchema, row, this.#partition),
      version: row.version,
    }));
  }

  async told(told: readonly Stored<WaitingArrival>[]): Promise<void> {
    for (const { value, version } of told) {
      await this.#partition.removeVersion(arrivalKey(value.feedbackId), version);
    }
  }
}
