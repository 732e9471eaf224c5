import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { ProjectionCheck, ProjectionStore } from '../../domain/ports/projectionStore.ts';
import { inOrderOf } from '../table/inOrderOf.ts';
import { transactionLimit } from '../table/partition.ts';
import type { Partition } from '../table/partition.ts';
import type { Step } from '../table/row.ts';
import { changedBetween, countsFaults, readCounts } from './countsCheck.ts';
import { inspectIndexes, suspectIndexes } from './indexCheck.ts';

/** The indexes and counts that lie in the feedbacks' own partition. */
export class TableProjectionStore implements ProjectionStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async check(feedbacks: AsyncIterable<Feedback>): Promise<ProjectionCheck> {
    const partition = this.#partition;
    const before = await readCounts(partition);
    const read = new Map<string, Feedback>();
    for await (const feedback of feedbacks) read.set(feedback.id, feedback);
    const changed = changedBetween(before, await readCounts(partition));
    const counts = countsFaults(read.values(), before, changed);
    const suspects = await suspectIndexes(partition, read);
    const indexes = await inOrderOf([...suspects], ([id, keys]) =>
      inspectIndexes(partition, id, keys),
    );
    return {
      feedbacks: read.size,
      differences: [
        ...indexes.flatMap(({ differences }) => differences),
        ...counts.map(({ difference }) => difference),
      ],
      changedMeanwhile: [...changed],
      repair: () =>
        this.#write([
          ...indexes.map(({ repair }) => repair),
          ...counts.map(({ repair }) => [repair]),
        ]),
    };
  }

  /** As many repairs in a transaction as fit; after a refusal each by itself. */
  async #write(repairs: readonly (readonly Step[])[]): Promise<void> {
    let batch: (readonly Step[])[] = [];
    let size = 0;
    for (const repair of repairs) {
      if (size + repair.length > transactionLimit) {
        await this.#writeBatch(batch);
        [batch, size] = [[], 0];
      }
      batch.push(repair);
      size += repair.length;
    }
    await this.#writeBatch(batch);
  }

  async #writeBatch(repairs: readonly (readonly Step[])[]): Promise<void> {
    const steps = repairs.flat();
    if (steps.length === 0) return;
    const answer = await this.#partition.transact(steps);
    if (answer === 'done' || repairs.length === 1) return;
    for (const repair of repairs) await this.#writeBatch([repair]);
  }
}
