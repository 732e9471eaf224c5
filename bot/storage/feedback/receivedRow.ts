import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { answerTimings, isCounted } from '../../domain/feedback/counted.ts';
import { receivingChannels } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { receivedFeedbackOf } from '../../domain/feedback/receivedFeedback.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { ReceivedFeedback, ReceivedWhat } from '../../domain/ports/feedbackStore.ts';
import { nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { newestFirstPart, rowKey, under, type KeyRange } from '../table/rowKeys.ts';
import { lineColumns, lineSchema } from './lineColumns.ts';

/** A condition on a column that is not there never holds, so that no stage is written as one. */
const noStage = '';

/** The line of everything that counts, open or not: what the figures of its unit are made of. */
export function receivedRows(feedback: Feedback): readonly Row[] {
  if (!isCounted(feedback)) return [];
  const line = receivedFeedbackOf(feedback);
  const { id, unitId, receivedOn, receivedThrough, stageId, answered } = line;
  return [
    {
      key: rowKey('received', unitId, dayPart(receivedOn), id),
      columns: {
        ...lineColumns(line),
        receivedThrough,
        stageId: stageId ?? noStage,
        answered,
      },
    },
  ];
}

/** What a unit has received from the day on, the newest first. */
export function receivedSince(unitId: PartId, from: LocalDate): KeyRange {
  return {
    from: under('received', unitId).from,
    below: under('received', unitId, dayPart(from)).below,
  };
}

/** The service's condition on these rows; undefined where everything is wanted. */
export function whereReceived(what: ReceivedWhat): string | undefined {
  const { kind, stageId, receivedThrough, missedBy } = what;
  const past = (day: string): string =>
    odata`(answered eq 'late' or (state ne 'new' and dueOn lt ${day}) or (state eq 'new' and answerBy lt ${day}))`;
  const conditions = [
    ...(kind === undefined ? [] : [odata`kind eq ${kind}`]),
    ...(stageId === undefined ? [] : [odata`stageId eq ${stageId ?? noStage}`]),
    ...(receivedThrough === undefined ? [] : [odata`receivedThrough eq ${receivedThrough}`]),
    ...(missedBy === undefined ? [] : [past(missedBy)]),
  ];
  return conditions.length === 0 ? undefined : conditions.join(' and ');
}

function dayPart(day: LocalDate): string {
  return newestFirstPart(`${day}T00:00:00.000Z`);
}

export const receivedSchema = lineSchema
  .extend({
    receivedThrough: z.enum(receivingChannels),
    stageId: text,
    answered: nullable(z.enum(answerTimings)),
  })
  .transform(({ schemaVersion: _, stageId, ...line }): ReceivedFeedback => ({
    ...line,
    stageId: stageId === noStage ? null : stageId,
  }));
