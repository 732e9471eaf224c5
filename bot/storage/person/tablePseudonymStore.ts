import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/time.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import { systemActor } from '../../domain/organisation/systemActor.ts';
import type { PseudonymStore } from '../../domain/ports/pseudonymStore.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { versionRow } from '../organisation/organisationRows.ts';
import { StorageUnavailable } from '../table/errors.ts';
import type { Partition } from '../table/partition.ts';
import { retryLimit } from '../table/retryPause.ts';
import { create, put, remove, replace } from '../table/row.ts';
import type { ReadRow } from '../table/row.ts';
import { partsOfKey, rowKey } from '../table/rowKeys.ts';
import { renamedRow, replacing } from './renamedRow.ts';
import type { NewIds, ReplaceIn } from './renamedRow.ts';

/** What follows from other rows is made anew from them (`checkProjections`). */
const followsFromOthers = new Set([
  ...['due', 'queue', 'logged', 'reference', 'received', 'heldContact', 'heldContent', 'counts'],
  ...['recent', 'by', 'month', 'followUp', 'list', 'action-of', 'action-open'],
]);

/** Every row there is: keys begin with a letter. */
const everyRow = { from: '!', below: '~' };

/**
 * Puts other ids in the place of people's in every row of every partition. A row that somebody
 * changes at the same time is read and written again; running it again goes on where it ended.
 */
export class TablePseudonymStore implements PseudonymStore {
  readonly #partitions: readonly Partition[];
  readonly #organisation: Partition;

  /** @param organisation one of the partitions, with the people's own rows */
  constructor(partitions: readonly Partition[], organisation: Partition) {
    this.#partitions = partitions;
    this.#organisation = organisation;
  }

  async replaceIds(ids: NewIds, known: readonly PersonId[], at: Instant): Promise<void> {
    if (ids.size === 0) return;
    const replaceIn = replacing(ids, known);
    for (const partition of this.#partitions) {
      for await (const row of partition.stream(everyRow)) {
        const [kind = ''] = partsOfKey(row.key);
        const isPerson = partition === this.#organisation && kind === 'person';
        if (isPerson || followsFromOthers.has(kind)) continue;
        if (isOnlyTheirs(row, ids)) await partition.removeVersion(row.key, row.version);
        else await rename(partition, row, replaceIn);
      }
    }
    // The people's own rows last: they say what is still to be done.
    for (const [from, to] of ids) await this.#renamePerson(from, to, replaceIn, at);
  }

  async #renamePerson(
    from: PersonId,
    to: PersonId,
    replaceIn: ReplaceIn,
    at: Instant,
  ): Promise<void> {
    const row = await this.#organisation.get(rowKey('person', from));
    const renamed = row === null ? null : renamedRow(row, replaceIn);
    if (row === null || renamed === null) return;
    // It has done its part.
    const columns = { ...renamed.columns, pseudonym: null };
    const commitId = randomUUID();
    await this.#organisation.transact([
      create({ key: renamed.key, columns }),
      remove(row.key),
      // Every instance reads the organisation anew.
      put(versionRow(commitId)),
      ...auditSteps({
        ...{ id: commitId, by: systemActor, at, onBehalfOf: null, what: 'pseudonymised' },
        ...{ subject: { kind: 'person', id: to }, partOf: null, name: null, details: [] },
      }),
    ]);
  }
}

/** How the person was reached, what the person chose and which cards the person got: no history. */
function isOnlyTheirs({ key, columns }: ReadRow, ids: NewIds): boolean {
  const [kind = '', first = '', second = ''] = partsOfKey(key);
  if (kind === 'preferences') return ids.has(first);
  if (kind === 'conversation' || kind === 'unreachable') {
    return first === 'person' && ids.has(second);
  }
  if (kind !== 'delivery' && kind !== 'posted') return false;
  const { recipientId } = columns;
  return typeof recipientId === 'string' && ids.has(recipientId);
}

async function rename(partition: Partition, first: ReadRow, replaceIn: ReplaceIn): Promise<void> {
  let row: ReadRow | null = first;
  for (let attempt = 1; row !== null && attempt <= retryLimit; attempt += 1) {
    const renamed = renamedRow(row, replaceIn);
    if (renamed === null) return;
    if (renamed.key === row.key) {
      if ((await partition.transact([replace(renamed, row.version)])) === 'done') return;
    } else {
      // Nobody writes a row whose key names somebody who has left; a second run finds it moved.
      await partition.transact([put(renamed), remove(row.key)]);
      return;
    }
    row = await partition.get(row.key);
  }
  if (row === null) return;
  throw new StorageUnavailable(
    'storage.busy',
    'a row kept changing while an id was replaced in it',
  );
}
