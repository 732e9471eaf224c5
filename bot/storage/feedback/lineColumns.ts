import { z } from 'zod';
import { feedbackKinds, feedbackStates } from '../../domain/feedback/feedback.ts';
import type { OpenFeedback } from '../../domain/ports/feedbackStore.ts';
import { count, day, nullable, text } from '../table/readColumns.ts';
import type { Columns } from '../table/row.ts';

const schemaVersion = 1;

/** The columns of a list's line. */
export function lineColumns(line: OpenFeedback): Columns {
  return {
    schemaVersion,
    id: line.id,
    reference: line.reference,
    unitId: line.unitId,
    kind: line.kind,
    state: line.state,
    dueOn: line.dueOn,
    answerBy: line.answerBy,
    receivedOn: line.receivedOn,
    firstLine: line.firstLine,
    handlerId: line.handlerId,
    transfers: line.transfers,
  };
}

export const lineSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  id: text,
  reference: text,
  unitId: text,
  kind: z.enum(feedbackKinds),
  state: z.enum(feedbackStates),
  dueOn: nullable(day),
  answerBy: nullable(day),
  receivedOn: day,
  firstLine: text,
  // Rows of an earlier version have none of these, until `check-store` has written them anew.
  handlerId: nullable(text),
  transfers: nullable(count).transform((transfers) => transfers ?? 0),
});

export const openFeedbackSchema = lineSchema.transform(
  ({ schemaVersion: _, ...open }): OpenFeedback => open,
);
