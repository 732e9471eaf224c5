import { z } from 'zod';
import type { FeedbackId } from '../../domain/feedback/feedback.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { count, readColumns, text } from '../table/readColumns.ts';
import { amend, put, remove, type Row, type Step } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';
import { emptiedNote } from './trailRows.ts';

const schemaVersion = 1;

/** Lines of a feedback's trail whose notes are still to be emptied: revisions `from` to `to`. */
interface Emptying {
  readonly feedbackId: FeedbackId;
  readonly from: number;
  readonly to: number;
}

const emptyingSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  feedbackId: text,
  from: count,
  to: count,
});

/**
 * Empties the notes of the lines 1 to `last` as far as they fit into `room` steps, and marks the
 * others in the same transaction, so that a process that ends before them leaves none behind.
 */
export function emptyingSteps(id: FeedbackId, last: number, room: number): readonly Step[] {
  if (last <= room) return notesFrom(id, 1, last);
  const fitting = Math.max(0, room - 1);
  const rest: Emptying = { feedbackId: id, from: fitting + 1, to: last };
  return [
    put({ key: emptyingKey(id), columns: { schemaVersion, ...rest } }),
    ...notesFrom(id, 1, fitting),
  ];
}

/** True where steps mark what they leave to be emptied. */
export function leavesNotes(id: FeedbackId, steps: readonly Step[]): boolean {
  return steps.some((step) => step.kind === 'put' && step.row.key === emptyingKey(id));
}

/** Ends what is marked, of one feedback or of all; nothing where nothing is. */
export async function finishEmptying(partition: Partition, id?: FeedbackId): Promise<void> {
  const rows =
    id === undefined
      ? await partition.range(under(prefix))
      : [await partition.get(emptyingKey(id))].filter((row) => row !== null);
  for (const row of rows) {
    const { feedbackId, from, to } = readColumns(emptyingSchema, row, partition);
    const steps = [...notesFrom(feedbackId, from, to), remove(row.key)];
    // Where another process was faster the mark is missing, and the notes are empty already.
    for (let start = 0; start < steps.length; start += transactionLimit) {
      await partition.transact(steps.slice(start, start + transactionLimit));
    }
  }
}

const prefix = 'emptying';

function emptyingKey(id: FeedbackId): string {
  return rowKey(prefix, id);
}

function notesFrom(id: FeedbackId, from: number, to: number): readonly Step[] {
  const rows: Row[] = [];
  for (let revision = from; revision <= to; revision += 1) rows.push(emptiedNote(id, revision));
  return rows.map(amend);
}
