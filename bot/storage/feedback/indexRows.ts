import type { Feedback } from '../../domain/feedback/feedback.ts';
import { isOpen, openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import type { Row } from '../table/row.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';
import { feedbackColumns } from './feedbackRow.ts';
import { heldRows } from './heldRow.ts';
import { lineColumns } from './lineColumns.ts';
import { receivedRows } from './receivedRow.ts';

/** Sorts a queue's rows without a day after all that have one. */
const noDay = '9999-12-31';

/** Every index row that a feedback has: what it is decides, nothing else. */
export function indexRows(feedback: Feedback): readonly Row[] {
  return [
    ...openRows(feedback),
    loggedRow(feedback),
    ...receivedRows(feedback),
    ...heldRows(feedback),
  ];
}

function openRows(feedback: Feedback): readonly Row[] {
  if (!isOpen(feedback)) return [];
  const open = openFeedbackOf(feedback);
  const columns = lineColumns(open);
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
