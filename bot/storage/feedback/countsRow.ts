import { z } from 'zod';
import { feedbackKinds, receivingChannels } from '../../domain/feedback/feedback.ts';
import type { CrossedCounts, FeedbackCounts } from '../../domain/ports/feedbackStore.ts';
import { count, json, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
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
      ...(counts.crossed === null ? {} : crossedColumns(counts.crossed)),
    },
  };
}

function crossedColumns(crossed: CrossedCounts): Columns {
  return {
    kindsByChannel: JSON.stringify(crossed.kindsByChannel),
    kindsByStage: JSON.stringify(crossed.kindsByStage),
    answeredAfter: JSON.stringify(crossed.answeredAfter),
    answeredUntimed: crossed.answeredUntimed,
  };
}

const kinds = z.partialRecord(z.enum(feedbackKinds), count);

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
    // Rows of an earlier version have none of these.
    kindsByChannel: nullable(json(z.partialRecord(z.enum(receivingChannels), kinds))),
    kindsByStage: nullable(json(z.record(text, kinds))),
    answeredAfter: nullable(json(z.record(z.string().regex(/^\d+$/u), count))),
    answeredUntimed: nullable(count),
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
    crossed: crossedOf(row),
  }));

function crossedOf(row: {
  readonly [name in keyof CrossedCounts]: CrossedCounts[name] | null;
}): CrossedCounts | null {
  const { kindsByChannel, kindsByStage, answeredAfter, answeredUntimed } = row;
  return kindsByChannel === null ||
    kindsByStage === null ||
    answeredAfter === null ||
    answeredUntimed === null
    ? null
    : { kindsByChannel, kindsByStage, answeredAfter, answeredUntimed };
}
