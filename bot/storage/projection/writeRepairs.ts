import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import type { Step } from '../table/row.ts';

/** As many repairs in a transaction as fit; after a refusal each by itself. */
export async function writeRepairs(
  partition: Partition,
  repairs: readonly (readonly Step[])[],
): Promise<void> {
  let batch: (readonly Step[])[] = [];
  let size = 0;
  for (const repair of repairs) {
    if (size + repair.length > transactionLimit) {
      await writeBatch(partition, batch);
      [batch, size] = [[], 0];
    }
    batch.push(repair);
    size += repair.length;
  }
  await writeBatch(partition, batch);
}

async function writeBatch(
  partition: Partition,
  repairs: readonly (readonly Step[])[],
): Promise<void> {
  const steps = repairs.flat();
  if (steps.length === 0) return;
  const answer = await partition.transact(steps);
  if (answer === 'done' || repairs.length === 1) return;
  for (const repair of repairs) await writeBatch(partition, [repair]);
}
