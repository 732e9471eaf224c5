import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Examples } from '../../domain/network/examples.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { ExampleStore } from '../../domain/ports/exampleStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import type { Partition } from '../table/partition.ts';
import { count, day, json, nullable, readColumns, text } from '../table/readColumns.ts';
import { create, indexSteps, replace } from '../table/row.ts';
import type { Row } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';
import { schemaVersion } from './experienceRows.ts';

/** Who gets examples, with the days on which they come, in the experiences' partition. */
export class TableExampleStore implements ExampleStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async find(personId: PersonId): Promise<Stored<Examples> | null> {
    const row = await this.#partition.get(examplesKey(personId));
    if (row === null) return null;
    return { value: readColumns(examplesSchema, row, this.#partition), version: row.version };
  }

  async save(before: Stored<Examples> | null, after: Examples): Promise<CommitOutcome> {
    const row = examplesRow(after);
    const answer = await this.#partition.transact([
      before === null ? create(row) : replace(row, before.version),
      ...indexSteps(before === null ? [] : dueRows(before.value), dueRows(after)),
    ]);
    if (answer === 'done') return 'committed';
    return before === null ? 'exists' : 'conflict';
  }

  async due(until: LocalDate, limit: number): Promise<readonly PersonId[]> {
    const { from } = under('exampleDue');
    const below = `${rowKey('exampleDue', until)}}`;
    const rows = await this.#partition.range({ from, below }, { limit });
    return rows.map((row) => readColumns(dueSchema, row, this.#partition).personId);
  }
}

function examplesKey(personId: PersonId): string {
  return rowKey('examples', personId);
}

function examplesRow({ personId, seen, left, nextOn, revision }: Examples): Row {
  return {
    key: examplesKey(personId),
    columns: { schemaVersion, personId, seen: JSON.stringify(seen), left, nextOn, revision },
  };
}

function dueRows({ personId, nextOn }: Examples): readonly Row[] {
  if (nextOn === null) return [];
  const key = rowKey('exampleDue', nextOn, personId);
  return [{ key, columns: { schemaVersion, personId } }];
}

const examplesSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    personId: text,
    seen: json(z.array(text)),
    left: count,
    nextOn: nullable(day),
    revision: count,
  })
  .transform(({ schemaVersion: _, ...examples }): Examples => examples);

const dueSchema = z.object({ personId: text });
