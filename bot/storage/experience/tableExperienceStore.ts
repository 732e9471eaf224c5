import { odata } from '@azure/data-tables';
import { randomUUID } from 'node:crypto';
import type { Experience, ExperienceId } from '../../domain/experience/experience.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { ExperienceChange, ExperienceStore } from '../../domain/ports/experienceStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { requireNextRevision } from '../table/nextRevision.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create, indexSteps, remove, replace } from '../table/row.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import {
  commitMarkSchema,
  eventKey,
  eventRow,
  experienceColumns,
  experienceSchema,
  indexRows,
  itemKey,
  thanksKey,
  thanksRow,
  withoutContentWhenWithdrawn,
} from './experienceRows.ts';

/** Experiences in one partition, with their thanks, trail, list and ledger. */
export class TableExperienceStore implements ExperienceStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async commit(change: ExperienceChange): Promise<CommitOutcome> {
    requireNextRevision(change);
    const { before, after } = change;
    const commitId = randomUUID();
    if ((await this.#partition.transact(changeSteps(change, commitId))) === 'done') {
      return 'committed';
    }
    const [event, item, thanked] = await Promise.all([
      this.#partition.get(eventKey(after.id, after.revision)),
      this.#partition.get(itemKey(after.id)),
      change.thanks === null ? null : this.#thanked(after.id, change.thanks.personId),
    ]);
    // Ours went through and only its answer was lost.
    if (event !== null && this.#commitOf(event) === commitId) return 'committed';
    if (before === null && item !== null) return 'exists';
    if (before !== null && item?.version !== before.version) return 'conflict';
    if (change.thanks !== null && thanked === (change.thanks.change === 'add')) return 'conflict';
    throw new StorageUnavailable('storage.busy', 'a change of an experience could not be written');
  }

  async find(id: ExperienceId): Promise<Stored<Experience> | null> {
    const row = await this.#partition.get(itemKey(id));
    return row === null ? null : this.#stored(row);
  }

  async findWithThanks(
    id: ExperienceId,
    personId: PersonId,
  ): Promise<{ readonly experience: Stored<Experience>; readonly thanked: boolean } | null> {
    const [item, thank] = [itemKey(id), thanksKey(id, personId)];
    const rows = await this.#partition.range(
      // The range keeps the service from looking further than this experience's thanks.
      { from: item, below: `${thank}|` },
      { where: odata`RowKey eq ${item} or RowKey eq ${thank}` },
    );
    const row = rows.find(({ key }) => key === item);
    if (row === undefined) return null;
    return { experience: this.#stored(row), thanked: rows.some(({ key }) => key === thank) };
  }

  async recent(limit: number): Promise<readonly Experience[]> {
    const rows = await this.#partition.range(under('recent'), { limit });
    return rows.map((row) => readColumns(experienceSchema, row, this.#partition));
  }

  async #thanked(id: ExperienceId, personId: PersonId): Promise<boolean> {
    return (await this.#partition.get(thanksKey(id, personId))) !== null;
  }

  #stored(row: ReadRow): Stored<Experience> {
    return { value: readColumns(experienceSchema, row, this.#partition), version: row.version };
  }

  #commitOf(event: ReadRow): string {
    return readColumns(commitMarkSchema, event, this.#partition).commitId;
  }
}

function changeSteps(change: ExperienceChange, commitId: string): readonly Step[] {
  const { before, event, ledger } = change;
  const after = withoutContentWhenWithdrawn(change.after);
  const item = { key: itemKey(after.id), columns: experienceColumns(after) };
  return [
    before === null ? create(item) : replace(item, before.version),
    create(eventRow(after, event, commitId)),
    ...indexSteps(before === null ? [] : indexRows(before.value), indexRows(after)),
    ...thanksSteps(change),
    ...ledgerSteps(ledger, { kind: 'experience', id: after.id }, event.at, commitId),
  ];
}

function thanksSteps({ after, event, thanks }: ExperienceChange): readonly Step[] {
  if (thanks === null) return [];
  return thanks.change === 'add'
    ? [create(thanksRow(after.id, thanks.personId, event.at))]
    : [remove(thanksKey(after.id, thanks.personId))];
}
