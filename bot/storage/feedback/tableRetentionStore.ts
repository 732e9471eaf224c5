import type { LocalDate } from '../../domain/calendar/time.ts';
import type { FeedbackId } from '../../domain/feedback/feedback.ts';
import type { RetentionStore } from '../../domain/ports/retentionStore.ts';
import type { HeldKind } from '../../domain/retention/held.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { finishEmptying } from './emptying.ts';
import { heldSchema, heldUntil } from './heldRow.ts';

/** The rows lie with the feedbacks, and each change of one writes them with it. */
export class TableRetentionStore implements RetentionStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async heldSince(kind: HeldKind, until: LocalDate, limit: number): Promise<readonly FeedbackId[]> {
    const rows = await this.#partition.range(heldUntil(kind, until), { limit });
    return rows.map((row) => readColumns(heldSchema, row, this.#partition));
  }

  async finishRemovals(): Promise<void> {
    await finishEmptying(this.#partition);
  }
}
