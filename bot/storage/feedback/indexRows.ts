import { z } from 'zod';
import { feedbackKinds, feedbackStates } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { isOpen, openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import type { OpenFeedback } from '../../domain/ports/feedbackStore.ts';
import { day, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';
import { feedbackColumns } from './feedbackRow.ts';
import { heldRows } from './heldRow.ts';

const schemaVersion = 1;
/** Sorts a queue's rows without a day after all that have one. */
const noDay = '9999-12-31';

/** Every index row that a feedback has: what it is decides, nothing else. */
export function indexRows(feedback: Feedback): readonly Row[] {
  return [...openRows(feedback), loggedRow(feedback), ...heldRows(feedback)];
}

function openRows(feedback: Feedback): readonly Row[] {
  if (!isOpen(feedback)) return [];
  const open = openFeedbackOf(feedback);
  const columns = openColumns(open);
  const { id, unitId, dueOn } = open;
  const queue = { key: rowKey('queue', unitId, dueOn ?? noDay, id), columns };
  return dueOn === null ? [queue] : [queue, { key: rowKey('due', dueOn, id), columns }];
}

/** A copy of the whole, so that "what I have logged" is one request. */
function loggedRow(feedback: Feedback): Row {
  const { loggedBy, loggedAt, id } = feedback;
  return {
    key: rowKey('logged', loggedBy, newestFirstPart(loggedAt), id),
    columns: feedbackColumns(feedback),
  };
}

function openColumns(open: OpenFeedback): Columns {
  return {
    schemaVersion,
    id: open.id,
    reference: open.reference,
    unitId: open.unitId,
    kind: open.kind,
    state: open.state,
    dueOn: open.dueOn,
    receivedOn: open.receivedOn,
    firstLine: open.firstLine,
  };
}

export const openFeedbackSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    reference: text,
    unitId: text,
    kind: z.enum(feedbackKinds),
    state: z.enum(feedbackStates),
    dueOn: nullable(day),
    receivedOn: day,
    firstLine: text,
  })
  .transform(({ schemaVersion: _, ...open }): OpenFeedback => open);
