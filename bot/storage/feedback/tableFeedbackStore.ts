import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Feedback, FeedbackId } from '../../domain/feedback/feedback.ts';
import { newestReceiptFirst } from '../../domain/feedback/receivedFeedback.ts';
import type { PartId, PersonId } from '../../domain/organisation/organisation.ts';
import type {
  ContactDetails,
  FeedbackChange,
  FeedbackCounts,
  FeedbackEvent,
  FeedbackStore,
  OpenFeedback,
  ReceivedFeedback,
  ReceivedWhat,
} from '../../domain/ports/feedbackStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { KeyedLocks } from '../table/keyedLocks.ts';
import { inOrderOf } from '../table/inOrderOf.ts';
import { requireNextRevision } from '../table/nextRevision.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { retryLimit, retryPause } from '../table/retryPause.ts';
import { create, replace } from '../table/row.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';
import { changeSteps, itemKey } from './changeSteps.ts';
import { countsKey, countsRow, countsSchema } from './countsRow.ts';
import { finishEmptying, leavesNotes } from './emptying.ts';
import { feedbackSchema } from './feedbackRow.ts';
import { openFeedbackSchema } from './lineColumns.ts';
import { receivedSchema, receivedSince, whereReceived } from './receivedRow.ts';
import { referenceKey, referenceSchema } from './referenceRow.ts';
import { changedCounts, countChanges } from './tally.ts';
import type { CountChange } from './tally.ts';
import { commitMarkSchema, contactKey, contactSchema, eventKey, eventSchema } from './trailRows.ts';

/** Feedbacks in one partition, so that a move with all it changes is one transaction. */
export class TableFeedbackStore implements FeedbackStore {
  readonly #partition: Partition;
  readonly #countsLocks = new KeyedLocks();

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  /**
   * Besides what the port says: a new feedback whose reference another one has gives `conflict`,
   * so that the caller mints another reference.
   */
  async commit(change: FeedbackChange): Promise<CommitOutcome> {
    requireNextRevision(change);
    const commitId = randomUUID();
    const changes = countChanges(change.before?.value ?? null, change.after);
    const steps = changeSteps(change, commitId, transactionLimit - changes.length);
    const keys = changes.map(countsKey);
    const outcome = await this.#countsLocks.hold(keys, () =>
      this.#write(change, commitId, steps, changes),
    );
    if (outcome === 'committed' && leavesNotes(change.after.id, steps)) {
      await finishEmptying(this.#partition, change.after.id);
    }
    return outcome;
  }

  /** Tries again when only a row of counts was in the way, with the counts read anew. */
  async #write(
    change: FeedbackChange,
    commitId: string,
    steps: readonly Step[],
    changes: readonly CountChange[],
  ): Promise<CommitOutcome> {
    for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
      const counts = await Promise.all(changes.map((each) => this.#countStep(each)));
      const answer = await this.#partition.transact([...steps, ...counts]);
      if (answer === 'done') return 'committed';
      const known = await this.#outcomeOf(change, commitId);
      if (known !== null) return known;
      if (answer === 'missing' || changes.length === 0) break;
      await retryPause(attempt);
    }
    throw new StorageUnavailable('storage.busy', 'a change of a feedback could not be written');
  }

  /** What a refused change met; null when neither the feedback nor its reference was in the way. */
  async #outcomeOf(change: FeedbackChange, commitId: string): Promise<CommitOutcome | null> {
    const { before, after } = change;
    const [event, item, reference] = await Promise.all([
      this.#partition.get(eventKey(after.id, after.revision)),
      this.#partition.get(itemKey(after.id)),
      before === null ? this.#partition.get(referenceKey(after.reference)) : null,
    ]);
    if (
      event !== null &&
      readColumns(commitMarkSchema, event, this.#partition).commitId === commitId
    ) {
      return 'committed';
    }
    if (before === null) return item !== null ? 'exists' : reference !== null ? 'conflict' : null;
    return item?.version === before.version ? null : 'conflict';
  }

  async #countStep(change: CountChange): Promise<Step> {
    const row = await this.#partition.get(countsKey(change));
    const counts = row === null ? null : readColumns(countsSchema, row, this.#partition);
    const next = countsRow(changedCounts(counts, change));
    return row === null ? create(next) : replace(next, row.version);
  }

  async find(id: FeedbackId): Promise<Stored<Feedback> | null> {
    const row = await this.#partition.get(itemKey(id));
    return row === null ? null : { value: this.#feedback(row), version: row.version };
  }

  async findByReference(reference: string): Promise<Stored<Feedback> | null> {
    const row = await this.#partition.get(referenceKey(reference));
    if (row === null) return null;
    return this.find(readColumns(referenceSchema, row, this.#partition).feedbackId);
  }

  async contact(id: FeedbackId): Promise<ContactDetails | null> {
    const row = await this.#partition.get(contactKey(id));
    return row === null ? null : readColumns(contactSchema, row, this.#partition);
  }

  async trail(id: FeedbackId): Promise<readonly FeedbackEvent[]> {
    const rows = await this.#partition.range(under('event', id));
    return rows.map((row) => readColumns(eventSchema, row, this.#partition));
  }

  async due(until: LocalDate): Promise<readonly OpenFeedback[]> {
    const { from } = under('due');
    const rows = await this.#partition.range({ from, below: `${rowKey('due', until)}}` });
    return rows.map((row) => this.#open(row));
  }

  async queue(unitIds: readonly PartId[]): Promise<readonly OpenFeedback[]> {
    const queues = await inOrderOf([...new Set(unitIds)], (unitId) =>
      this.#partition.range(under('queue', unitId)),
    );
    return queues
      .flat()
      .map((row) => this.#open(row))
      .sort(byDay);
  }

  async received(
    unitIds: readonly PartId[],
    since: LocalDate,
    what: ReceivedWhat,
    limit: number,
  ): Promise<readonly ReceivedFeedback[]> {
    const options = { limit, where: whereReceived(what) };
    const units = await inOrderOf([...new Set(unitIds)], (unitId) =>
      this.#partition.range(receivedSince(unitId, since), options),
    );
    return units
      .flat()
      .map((row) => readColumns(receivedSchema, row, this.#partition))
      .sort(newestReceiptFirst)
      .slice(0, limit);
  }

  async loggedBy(personId: PersonId, limit: number): Promise<readonly Feedback[]> {
    const rows = await this.#partition.range(under('logged', personId), { limit });
    return rows.map((row) => this.#feedback(row));
  }

  async counts(from: string, to: string): Promise<readonly FeedbackCounts[]> {
    const rows = await this.#partition.range({
      from: rowKey('counts', from),
      below: `${rowKey('counts', to)}}`,
    });
    return rows.map((row) => readColumns(countsSchema, row, this.#partition));
  }

  async *all(): AsyncIterable<Feedback> {
    for await (const row of this.#partition.stream(under('item'))) yield this.#feedback(row);
  }

  #feedback(row: ReadRow): Feedback {
    return readColumns(feedbackSchema, row, this.#partition);
  }

  #open(row: ReadRow): OpenFeedback {
    return readColumns(openFeedbackSchema, row, this.#partition);
  }
}

/** Earliest day first, without a day last; then by receipt, so that the order is the same every time. */
function byDay(a: OpenFeedback, b: OpenFeedback): number {
  const [left, right] = [a, b].map(
    ({ dueOn, receivedOn, id }) => `${dueOn ?? '9999-12-31'} ${receivedOn} ${id}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
