import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Feedback, FeedbackId } from '../../domain/feedback/feedback.ts';
import { contactHeldSince, contentHeldSince } from '../../domain/retention/held.ts';
import type { HeldKind } from '../../domain/retention/held.ts';
import { text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';
import type { KeyRange } from '../table/rowKeys.ts';

const schemaVersion = 1;

const prefixes = { contact: 'heldContact', content: 'heldContent' } as const;

/** By the day it is held since, so that a changed period needs no other rows. */
export function heldRows(feedback: Feedback): readonly Row[] {
  return [
    ...heldRow('contact', contactHeldSince(feedback), feedback.id),
    ...heldRow('content', contentHeldSince(feedback), feedback.id),
  ];
}

function heldRow(kind: HeldKind, since: LocalDate | null, id: FeedbackId): readonly Row[] {
  if (since === null) return [];
  return [{ key: rowKey(prefixes[kind], since, id), columns: { schemaVersion, feedbackId: id } }];
}

/** What is held since the day or longer. */
export function heldUntil(kind: HeldKind, day: LocalDate): KeyRange {
  const prefix = prefixes[kind];
  return { from: under(prefix).from, below: under(prefix, day).below };
}

export const heldSchema = z
  .object({ schemaVersion: z.literal(schemaVersion), feedbackId: text })
  .transform(({ feedbackId }): FeedbackId => feedbackId);
