import { z } from 'zod';
import { receivingChannels } from '../../domain/feedback/feedback.ts';
import type { FeedbackCounts } from '../../domain/ports/feedbackStore.ts';
import { count, json, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

/** Month first: the tab reads months of all units, a commit knows both. */
export function countsKey({ month, unitId }: { month: string; unitId: string }): string {
  return rowKey('counts', month, unitId);
}

export function countsRow(counts: FeedbackCounts): Row {
  const { byKind } = counts;
  return {
    key: countsKey(counts),
    columns: {
      schemaVersion,
      unitId: counts.unitId,
      month: counts.month,
      praise: byKind.praise,
      criticism: byKind.criticism,
      idea: byKind.idea,
      question: byKind.question,
      byChannel: JSON.stringify(counts.byChannel),
      byStage: JSON.stringify(counts.byStage),
      answeredOnTime: counts.answeredOnTime,
      answeredLate: counts.answeredLate,
    },
  };
}

export const countsSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    unitId: text,
    month: text,
    praise: count,
    criticism: count,
    idea: count,
    question: count,
    byChannel: json(z.partialRecord(z.enum(receivingChannels), count)),
    byStage: json(z.record(text, count)),
    answeredOnTime: count,
    answeredLate: count,
  })
  .transform((row): FeedbackCounts => ({
    unitId: row.unitId,
    month: row.month,
    byKind: {
      praise: row.praise,
      criticism: row.criticism,
      idea: row.idea,
      question: row.question,
    },
    byChannel: row.byChannel,
    byStage: row.byStage,
    answeredOnTime: row.answeredOnTime,
    answeredLate: row.answeredLate,
  }));
