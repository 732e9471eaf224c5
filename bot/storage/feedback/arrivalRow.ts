import { z } from 'zod';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { WaitingArrival } from '../../domain/ports/arrivalStore.ts';
import { text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';

const schemaVersion = 1;

export const arrivals = under('arrival');

/** One a feedback: where it is passed on before the morning, the new unit's takes its place. */
export function arrivalRow({ id, unitId }: Pick<Feedback, 'id' | 'unitId'>): Row {
  return { key: arrivalKey(id), columns: { schemaVersion, feedbackId: id, unitId } };
}

export function arrivalKey(feedbackId: string): string {
  return rowKey('arrival', feedbackId);
}

export const arrivalSchema = z
  .object({ schemaVersion: z.literal(schemaVersion), feedbackId: text, unitId: text })
  .transform(({ feedbackId, unitId }): WaitingArrival => ({ feedbackId, unitId }));
