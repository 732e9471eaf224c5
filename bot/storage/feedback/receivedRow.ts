import { z } from 'zod';
import { answerTimings, isCounted } from '../../domain/feedback/counted.ts';
import { receivingChannels } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { receivedFeedbackOf } from '../../domain/feedback/receivedFeedback.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { ReceivedFeedback, ReceivedWhat } from '../../domain/ports/feedbackStore.ts';
import { allOf, anyOf, compare, equals, not } from '../table/filter.ts';
import type { Filter } from '../table/filter.ts';
import { nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { newestFirstPart, rowKey, under, type KeyRange } from '../table/rowKeys.ts';
import { lineColumns, lineSchema } from './lineColumns.ts';

/** A comparison with a column that is not there never holds, so that no stage is written as one. */
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

/** `answered` late, or `hasMissedItsDay` of the domain. */
function past(day: LocalDate): Filter {
  const waitsForAnswer = allOf(equals('state', 'new'), compare('answerBy', '>=', ''));
  return anyOf(
    equals('answered', 'late'),
    allOf(not(waitsForAnswer), compare('dueOn', '<', day)),
    allOf(waitsForAnswer, compare('answerBy', '<', day)),
  );
}

/** The condition on these rows; true for all where everything is wanted. */
export function whereReceived(what: ReceivedWhat): Filter {
  const { kind, stageId, receivedThrough, missedBy } = what;
  return allOf(
    ...(kind === undefined ? [] : [equals('kind', kind)]),
    ...(stageId === undefined ? [] : [equals('stageId', stageId ?? noStage)]),
    ...(receivedThrough === undefined ? [] : [equals('receivedThrough', receivedThrough)]),
    ...(missedBy === undefined ? [] : [past(missedBy)]),
  );
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
