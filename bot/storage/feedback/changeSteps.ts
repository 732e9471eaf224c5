import type { Feedback } from '../../domain/feedback/feedback.ts';
import { withoutWords } from '../../domain/feedback/withoutWords.ts';
import type { FeedbackChange } from '../../domain/ports/feedbackStore.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { feedbackEntry } from '../audit/entryOf.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { create, indexSteps, put, replace } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import { arrivalRow } from './arrivalRow.ts';
import { emptyingSteps } from './emptying.ts';
import { feedbackColumns } from './feedbackRow.ts';
import { indexRows } from './indexRows.ts';
import { referenceRow } from './referenceRow.ts';
import { contactRow, eventRow } from './trailRows.ts';

export function itemKey(id: string): string {
  return rowKey('item', id);
}

/**
 * Everything that a change writes but the counts, which have to be read first; `room` steps at
 * most. The notes of a trail of more than some eighty lines are emptied afterwards.
 */
export function changeSteps(
  change: FeedbackChange,
  commitId: string,
  room: number,
): readonly Step[] {
  const { before } = change;
  const after = withoutContentWhenWithdrawn(change.after);
  const item = { key: itemKey(after.id), columns: feedbackColumns(after) };
  const reference = referenceRow(after.reference, after.id);
  const needed: readonly Step[] = [
    ...(before === null ? [create(item), create(reference)] : [replace(item, before.version)]),
    create(eventRow(after, change.event, commitId)),
    ...auditSteps(feedbackEntry(after, change.event, commitId)),
    ...indexSteps(before === null ? [] : indexRows(before.value), indexRows(after)),
    ...contactSteps(change),
    ...(change.gathersArrival === true ? [put(arrivalRow(after))] : []),
    ...ledgerSteps(change.ledger, { kind: 'feedback', id: after.id }, change.event.at, commitId),
  ];
  return before === null || !removesContent(after)
    ? needed
    : [...needed, ...emptyingSteps(after.id, before.value.revision, room - needed.length)];
}

/**
 * True for withdrawing, and for the removal of what was written long ago or since then. That there
 * was still a text tells nothing: notes written after a removal go too.
 */
function removesContent(after: Feedback): boolean {
  return after.state === 'withdrawn' || after.emptied === after.revision;
}

/** A tombstone says that there was a feedback and what became of it, not what it said. */
function withoutContentWhenWithdrawn(feedback: Feedback): Feedback {
  return feedback.state === 'withdrawn' ? withoutWords(feedback) : feedback;
}

function contactSteps({ after, contact }: FeedbackChange): readonly Step[] {
  if (after.state === 'withdrawn') return [put(contactRow(after.id, 'remove'))];
  return contact === 'unchanged' ? [] : [put(contactRow(after.id, contact))];
}
