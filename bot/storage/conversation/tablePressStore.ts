import { z } from 'zod';
import type { Instant } from '../../domain/calendar/time.ts';
import type { PostedCard } from '../../domain/ports/delivery.ts';
import type { CardUse, PressStore } from '../../domain/ports/pressStore.ts';
import type { Partition } from '../table/partition.ts';
import { instant, readColumns } from '../table/readColumns.ts';
import { put } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';

const schemaVersion = 1;
const pressSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  at: instant,
  showsForm: z.boolean(),
});

/** A row for each card that was pressed lately, in a partition of its own. */
export class TablePressStore implements PressStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async note(card: PostedCard, { at, showsForm }: CardUse): Promise<void> {
    const row = { key: pressKey(card), columns: { schemaVersion, at, showsForm } };
    await this.#partition.transact([put(row)]);
  }

  async find(card: PostedCard): Promise<CardUse | null> {
    const row = await this.#partition.get(pressKey(card));
    if (row === null) return null;
    const { at, showsForm } = readColumns(pressSchema, row, this.#partition);
    return { at, showsForm };
  }

  async forgetBefore(at: Instant): Promise<void> {
    for (const row of await this.#partition.range(under('press'))) {
      const press = readColumns(pressSchema, row, this.#partition);
      if (press.at < at) await this.#partition.removeVersion(row.key, row.version);
    }
  }
}

/** A channel's thread is the same place whether or not its message is named beside it. */
function pressKey({ conversationId, activityId }: PostedCard): string {
  return rowKey('press', conversationId.split(';')[0] ?? conversationId, activityId);
}
