import { randomUUID } from 'node:crypto';
import type { Delivery } from '../../domain/ports/delivery.ts';
import type { FollowUp, FollowUpStore, WeeklyMatter } from '../../domain/ports/followUpStore.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { inOrderOf } from '../table/inOrderOf.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create } from '../table/row.ts';
import {
  commitMarkSchema,
  followUpKey,
  followUpRow,
  followUpSchema,
  toldKey,
  toldRow,
} from './followUpRows.ts';

/** Cards about what is due, with what has been told and their ledger, in the metrics' partition. */
export class TableFollowUpStore implements FollowUpStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async plan(
    followUp: FollowUp,
    matters: readonly WeeklyMatter[],
    delivery: Delivery,
  ): Promise<'planned' | 'exists'> {
    const commitId = randomUUID();
    const answer = await this.#partition.transact([
      create(followUpRow(followUp, commitId)),
      ...matters.map((matter) => create(toldRow(matter, followUp.id))),
      ...ledgerSteps(
        { planned: [delivery], outdatesCards: false },
        { kind: 'followUp', id: followUp.id },
        delivery.plannedAt,
        commitId,
      ),
    ]);
    if (answer === 'done') return 'planned';
    const row = await this.#partition.get(followUpKey(followUp.id));
    if (row !== null) {
      // Ours went through and only its answer was lost.
      const written = readColumns(commitMarkSchema, row, this.#partition).commitId;
      return written === commitId ? 'planned' : 'exists';
    }
    if ((await this.untold(matters)).length < matters.length) return 'exists';
    throw new StorageUnavailable('storage.busy', 'a card about what is due could not be planned');
  }

  async find(id: string): Promise<FollowUp | null> {
    const row = await this.#partition.get(followUpKey(id));
    return row === null ? null : readColumns(followUpSchema, row, this.#partition);
  }

  async untold<Matter extends WeeklyMatter>(
    matters: readonly Matter[],
  ): Promise<readonly Matter[]> {
    const rows = await inOrderOf(matters, (matter) => this.#partition.get(toldKey(matter)));
    return matters.filter((_, index) => rows[index] === null);
  }
}
