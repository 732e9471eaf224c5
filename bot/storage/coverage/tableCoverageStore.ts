import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AuditDetail, ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { CoverageRecords } from '../../domain/coverage/coverageRecords.ts';
import type { CoverageQuestion } from '../../domain/coverage/yearlyQuestion.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import type { CoverageChange, CoverageStore } from '../../domain/ports/coverageStore.ts';
import type { Delivery } from '../../domain/ports/delivery.ts';
import type { CommitOutcome } from '../../domain/ports/storedVersion.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { fieldChanges } from '../audit/fieldChanges.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { holds } from '../projection/holds.ts';
import { StorageUnavailable } from '../table/errors.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create, remove, replace } from '../table/row.ts';
import type { Row, Step } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import {
  commitMarkSchema,
  coverageKinds,
  everyRecord,
  noteKey,
  questionKey,
  questionRow,
  questionSchema,
  statementRow,
  statementSchema,
  trainingRow,
  trainingSchema,
  utilisationRow,
  utilisationSchema,
} from './coverageRows.ts';

/** What is done to each kind of record, as the audit trail names it. */
const deeds = {
  statement: { added: 'stated', changed: 'stated' },
  utilisation: { added: 'useNoted', changed: 'useCorrected', removed: 'useRemoved' },
  training: { added: 'trainingNoted', changed: 'trainingCorrected', removed: 'trainingRemoved' },
} as const;

/**
 * Statements, notes of use and trainings: a row each, which changes alone; and the yearly questions
 * with their ledger.
 */
export class TableCoverageStore implements CoverageStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async all(): Promise<CoverageRecords> {
    const rows = await this.#partition.range(everyRecord);
    const read = <Schema extends z.ZodType>(
      kind: keyof typeof coverageKinds,
      schema: Schema,
    ): readonly z.output<Schema>[] =>
      rows
        .filter(({ key }) => key.startsWith(under(coverageKinds[kind]).from))
        .map((row) => readColumns(schema, row, this.#partition));
    return {
      statements: read('statement', statementSchema),
      utilisation: read('utilisation', utilisationSchema),
      trainings: read('training', trainingSchema),
    };
  }

  async change(change: CoverageChange): Promise<CommitOutcome> {
    const { before, after } = rowsOf(change);
    const stored = await this.#partition.get(after.key);
    if (before === null && stored !== null) return 'exists';
    if (before !== null && (stored === null || !holds(stored, before))) return 'conflict';
    const step = stored === null ? create(after) : replace(after, stored.version);
    const details = before === null ? [] : fieldChanges(toldOf(before), toldOf(after), ['note']);
    const what = deeds[change.kind][before === null ? 'added' : 'changed'];
    const steps = [step, ...lineOf(what, change.after, details)];
    if ((await this.#partition.transact(steps)) === 'done') return 'committed';
    const found = await this.#partition.get(after.key);
    // Ours went through and only its answer was lost.
    return found !== null && holds(found, after) ? 'committed' : 'conflict';
  }

  /** A refusal is no fault: it is gone already. What was corrected meanwhile goes as well. */
  async remove(
    kind: 'utilisation' | 'training',
    partId: PartId,
    id: string,
    changedBy: ChangedBy,
  ): Promise<void> {
    const line = lineOf(deeds[kind].removed, { ...changedBy, partId });
    await this.#partition.transact([remove(noteKey(kind, partId, id)), ...line]);
  }

  async plan(question: CoverageQuestion, delivery: Delivery): Promise<'planned' | 'exists'> {
    const commitId = randomUUID();
    const answer = await this.#partition.transact([
      create(questionRow(question, commitId)),
      ...ledgerSteps(
        { planned: [delivery], outdatesCards: false },
        { kind: 'coverage', id: question.id },
        delivery.plannedAt,
        commitId,
      ),
    ]);
    if (answer === 'done') return 'planned';
    const row = await this.#partition.get(questionKey(question.id));
    if (row === null) throw new StorageUnavailable('storage.busy', 'a card could not be planned');
    // Ours went through and only its answer was lost.
    const written = readColumns(commitMarkSchema, row, this.#partition).commitId;
    return written === commitId ? 'planned' : 'exists';
  }

  async question(id: string): Promise<CoverageQuestion | null> {
    const row = await this.#partition.get(questionKey(id));
    return row === null ? null : readColumns(questionSchema, row, this.#partition);
  }
}

/** Both have the same key: what a record is of does not change. */
function rowsOf(change: CoverageChange): { readonly before: Row | null; readonly after: Row } {
  switch (change.kind) {
    case 'statement':
      return pairOf(change, statementRow);
    case 'utilisation':
      return pairOf(change, utilisationRow);
    case 'training':
      return pairOf(change, trainingRow);
  }
}

function pairOf<Value>(
  { before, after }: { readonly before: Value | null; readonly after: Value },
  rowOf: (value: Value) => Row,
) {
  return { before: before === null ? null : rowOf(before), after: rowOf(after) };
}

/** Without what the trail's line says anyway. */
function toldOf({ columns }: Row): Row['columns'] {
  return { ...columns, by: null, at: null };
}

function lineOf(
  what: string,
  { partId, by, at }: ChangedBy & { readonly partId: PartId },
  details: readonly AuditDetail[] = [],
): readonly Step[] {
  return auditSteps({
    ...{ id: randomUUID(), by, at, onBehalfOf: null, what, details },
    ...{ subject: { kind: 'coverage', id: partId }, partOf: null, name: null },
  });
}
