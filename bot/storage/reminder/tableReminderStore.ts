import { randomUUID } from 'node:crypto';
import type { Delivery, DeliveryLedger } from '../../domain/ports/delivery.ts';
import type { Reminder, ReminderStore } from '../../domain/ports/reminderStore.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { StorageUnavailable } from '../table/errors.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create } from '../table/row.ts';
import { commitMarkSchema, reminderKey, reminderRow, reminderSchema } from './reminderRow.ts';

/** Reminders with their ledger in one partition: planned once, whoever plans. */
export class TableReminderStore implements ReminderStore {
  readonly ledger: DeliveryLedger;
  readonly #partition: Partition;

  constructor(partition: Partition, ledger: DeliveryLedger) {
    this.#partition = partition;
    this.ledger = ledger;
  }

  async plan(reminder: Reminder, delivery: Delivery): Promise<'planned' | 'exists'> {
    const commitId = randomUUID();
    const answer = await this.#partition.transact([
      create(reminderRow(reminder, commitId)),
      ...ledgerSteps(
        { planned: [delivery], outdatesCards: false },
        { kind: 'reminder', id: reminder.id },
        delivery.plannedAt,
        commitId,
      ),
    ]);
    if (answer === 'done') return 'planned';
    const row = await this.#partition.get(reminderKey(reminder.id));
    if (row === null) {
      throw new StorageUnavailable('storage.busy', 'a reminder could not be planned');
    }
    // Ours went through and only its answer was lost.
    const written = readColumns(commitMarkSchema, row, this.#partition).commitId;
    return written === commitId ? 'planned' : 'exists';
  }

  async find(id: string): Promise<Reminder | null> {
    const row = await this.#partition.get(reminderKey(id));
    return row === null ? null : readColumns(reminderSchema, row, this.#partition);
  }
}
