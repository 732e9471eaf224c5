import { randomUUID } from 'node:crypto';
import type { ActionId, CorrectiveAction } from '../../domain/action/action.ts';
import { holdsWords } from '../../domain/action/action.ts';
import type { FeedbackId } from '../../domain/feedback/feedback.ts';
import type { MetricId } from '../../domain/metric/metric.ts';
import type { ActionChange, ActionEvent, ActionStore } from '../../domain/ports/actionStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { actionEntry } from '../audit/entryOf.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { requireNextRevision } from '../table/nextRevision.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { amend, create, indexSteps, replace } from '../table/row.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { under } from '../table/rowKeys.ts';
import {
  actionEventKey,
  actionEventRow,
  actionEventSchema,
  actionIndexRows,
  actionKey,
  actionRow,
  actionSchema,
  commitMarkSchema,
  emptiedActionNote,
} from './actionRows.ts';

/** Corrective actions in the metrics' partition, with their trail, lists and ledger. */
export class TableActionStore implements ActionStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async commit(change: ActionChange): Promise<CommitOutcome> {
    requireNextRevision(change);
    const { before, after } = change;
    const commitId = randomUUID();
    const steps = changeSteps(change, commitId);
    const notes = notesToEmpty(change);
    // Notes go before the change that says so: what a process does not end is done again.
    const room = transactionLimit - steps.length;
    for (let left = notes.length - room; left > 0; left -= transactionLimit) {
      await this.#partition.transact(notes.splice(0, Math.min(left, transactionLimit)));
    }
    if ((await this.#partition.transact([...steps, ...notes])) === 'done') {
      return 'committed';
    }
    const [event, item] = await Promise.all([
      this.#partition.get(actionEventKey(after.id, after.revision)),
      this.#partition.get(actionKey(after.id)),
    ]);
    // Ours went through and only its answer was lost.
    if (event !== null && this.#commitOf(event) === commitId) return 'committed';
    if (before === null && item !== null) return 'exists';
    if (before !== null && item?.version !== before.version) return 'conflict';
    throw new StorageUnavailable('storage.busy', 'a change of an action could not be written');
  }

  async find(id: ActionId): Promise<Stored<CorrectiveAction> | null> {
    const row = await this.#partition.get(actionKey(id));
    return row === null ? null : { value: this.#action(row), version: row.version };
  }

  async ofMetric(metricId: MetricId): Promise<readonly CorrectiveAction[]> {
    return this.#about('metric', metricId);
  }

  async ofFeedback(feedbackId: FeedbackId): Promise<readonly CorrectiveAction[]> {
    return this.#about('feedback', feedbackId);
  }

  async #about(
    kind: CorrectiveAction['about']['kind'],
    id: string,
  ): Promise<readonly CorrectiveAction[]> {
    const rows = await this.#partition.range(under('action-of', id));
    return rows.map((row) => this.#action(row)).filter(({ about }) => about.kind === kind);
  }

  async all(): Promise<readonly CorrectiveAction[]> {
    const rows = await this.#partition.range(under('action'));
    return rows.map((row) => this.#action(row));
  }

  async open(): Promise<readonly CorrectiveAction[]> {
    const rows = await this.#partition.range(under('action-open'));
    return rows.map((row) => this.#action(row));
  }

  async trail(id: ActionId): Promise<readonly ActionEvent[]> {
    const rows = await this.#partition.range(under('action-event', id));
    return rows.map((row) => readColumns(actionEventSchema, row, this.#partition));
  }

  #action(row: ReadRow): CorrectiveAction {
    return readColumns(actionSchema, row, this.#partition);
  }

  #commitOf(event: ReadRow): string {
    return readColumns(commitMarkSchema, event, this.#partition).commitId;
  }
}

/** The notes of all lines before the one that says that what was written was removed. */
function notesToEmpty({ before, after }: ActionChange): Step[] {
  if (before === null || holdsWords(after)) return [];
  return Array.from({ length: before.value.revision }, (_, index) =>
    amend(emptiedActionNote(after.id, index + 1)),
  );
}

function changeSteps(
  { before, after, event, ledger }: ActionChange,
  commitId: string,
): readonly Step[] {
  const item = actionRow(after);
  return [
    before === null ? create(item) : replace(item, before.version),
    create(actionEventRow(after, event, commitId)),
    ...auditSteps(actionEntry(after, event, commitId)),
    ...indexSteps(before === null ? [] : actionIndexRows(before.value), actionIndexRows(after)),
    ...ledgerSteps(ledger, { kind: 'action', id: after.id }, event.at, commitId),
  ];
}
