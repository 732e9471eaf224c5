import { z } from 'zod';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function referenceKey(reference: string): string {
  return rowKey('reference', reference);
}

/** Written once and never removed: a reference stays taken for ever. */
export function referenceRow(reference: string, feedbackId: string): Row {
  return { key: referenceKey(reference), columns: { schemaVersion, feedbackId } };
}

export const referenceSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  feedbackId: z.string(),
});
