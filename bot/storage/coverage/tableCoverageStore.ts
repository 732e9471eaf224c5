import type { z } from 'zod';
import type {
  CoverageRecords,
  CoverageStatement,
  Training,
  UtilisationNote,
} from '../../domain/coverage/coverageRecords.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import type { CoverageStore } from '../../domain/ports/coverageStore.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create, put } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import {
  coverageKinds,
  noteKey,
  statementRow,
  statementSchema,
  trainingRow,
  trainingSchema,
  utilisationRow,
  utilisationSchema,
} from './coverageRows.ts';

/** Statements, notes of use and trainings: a row each, and no row that two would change at once. */
export class TableCoverageStore implements CoverageStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async all(): Promise<CoverageRecords> {
    const [statements, utilisation, trainings] = await Promise.all([
      this.#rows('statement', statementSchema),
      this.#rows('utilisation', utilisationSchema),
      this.#rows('training', trainingSchema),
    ]);
    return { statements, utilisation, trainings };
  }

  async state(statement: CoverageStatement): Promise<void> {
    await this.#partition.transact([put(statementRow(statement))]);
  }

  /** A key that is taken is the same note again: ids are not made twice. */
  async noteUse(note: UtilisationNote): Promise<void> {
    await this.#partition.transact([create(utilisationRow(note))]);
  }

  async noteTraining(training: Training): Promise<void> {
    await this.#partition.transact([create(trainingRow(training))]);
  }

  async remove(kind: 'utilisation' | 'training', partId: PartId, id: string): Promise<void> {
    const row = await this.#partition.get(noteKey(kind, partId, id));
    if (row !== null) await this.#partition.removeVersion(row.key, row.version);
  }

  async #rows<Schema extends z.ZodType>(
    kind: keyof typeof coverageKinds,
    schema: Schema,
  ): Promise<readonly z.output<Schema>[]> {
    const rows = await this.#partition.range(under(coverageKinds[kind]));
    return rows.map((row) => readColumns(schema, row, this.#partition));
  }
}
